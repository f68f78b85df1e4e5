// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/verify/pdffont.h"

#include <QStringDecoder>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned longestRange = 0x10000;
constexpr size_t mostCodes = 0x10000;

unsigned codeOf(const QByteArray& bytes)
{
    unsigned code = 0;
    for (const char byte : bytes.first(std::min<qsizetype>(bytes.size(), 4)))
        code = code << 8 | static_cast<unsigned char>(byte);
    return code;
}

QString utf16(const QByteArray& bytes)
{
    QStringDecoder decode(QStringDecoder::Utf16BE, QStringDecoder::Flag::Stateless);
    return decode(bytes);
}

/// The text of a range's n-th code: its last unit counts up.
QString counted(QString text, unsigned n)
{
    if (!text.isEmpty())
        text.back() = QChar(static_cast<char16_t>(text.back().unicode() + n));
    return text;
}

} // namespace

PdfFont::PdfFont(const PdfObjects& file, const PdfValue& dictionary)
{
    const bool isComposite = file.resolved(dictionary["Subtype"]).isName("Type0");
    m_codeLength = isComposite ? 2 : 1;
    const PdfObject* map = file.object(dictionary["ToUnicode"]);
    const auto content = map ? file.content(*map) : std::nullopt;
    m_isOurs = isComposite && file.resolved(dictionary["Encoding"]).isName("Identity-H") && content;
    if (content)
        readMap(*content);
    for (unsigned code = 0x20; !isComposite && m_texts.empty() && code < 0x100; ++code)
        m_texts.emplace(code, QString(QChar(code)));
}

void PdfFont::readMap(const QByteArray& map)
{
    using Type = PdfValue::Type;
    PdfScanner scanner(map, PdfScanner::References::Unknown);
    std::vector<PdfValue> operands;
    for (auto value = scanner.next(); value && m_texts.size() < mostCodes; value = scanner.next()) {
        if (value->type != Type::Operator) {
            operands.push_back(*std::move(value));
            continue;
        }
        if (value->bytes == "endbfchar") {
            for (size_t i = 0; i + 1 < operands.size(); i += 2)
                m_texts[codeOf(operands[i].bytes)] = utf16(operands[i + 1].bytes);
        } else if (value->bytes == "endbfrange") {
            for (size_t i = 0; i + 2 < operands.size(); i += 3) {
                const unsigned first = codeOf(operands[i].bytes);
                const unsigned last = std::min(codeOf(operands[i + 1].bytes), first + longestRange - 1);
                const PdfValue& to = operands[i + 2];
                for (unsigned code = first;
                     code <= last && code - first < longestRange && m_texts.size() < mostCodes; ++code) {
                    const size_t n = code - first;
                    if (to.type == Type::String)
                        m_texts[code] = counted(utf16(to.bytes), code - first);
                    else if (n < to.items.size())
                        m_texts[code] = utf16(to.items[n].bytes);
                }
            }
        }
        operands.clear();
    }
}

QStringList PdfFont::unitsOf(const QByteArray& codes) const
{
    QStringList units;
    for (qsizetype at = 0; at < codes.size(); at += m_codeLength) {
        const auto known = m_texts.find(codeOf(codes.mid(at, m_codeLength)));
        units += known == m_texts.end() ? QString(QChar::ReplacementCharacter) : known->second;
    }
    return units;
}

} // namespace ledforum
