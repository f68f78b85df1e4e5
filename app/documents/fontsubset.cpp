// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/fontsubset.h"

#include <QList>

#include <algorithm>
#include <numeric>
#include <optional>

namespace ledforum {

namespace {

/// Reads big-endian numbers; what lies past the end is 0.
class Reader final
{
public:
    explicit Reader(const QByteArray& bytes, qsizetype at = 0)
        : m_bytes(bytes)
        , m_at(at)
    {
    }

    [[nodiscard]] qsizetype at() const { return m_at; }
    void skip(qsizetype count) { m_at += count; }
    quint32 number(int size)
    {
        quint32 value = 0;
        for (int i = 0; i < size; ++i, ++m_at)
            value = value << 8 | (m_at < m_bytes.size() ? quint8(m_bytes.at(m_at)) : 0);
        return value;
    }

private:
    const QByteArray& m_bytes;
    qsizetype m_at;
};

/// Adobe Technical Note 5176, section 5: leaves the reader behind the INDEX, and gives its first element.
QByteArray firstOfIndex(const QByteArray& table, Reader& reader)
{
    const quint32 count = reader.number(2);
    if (count == 0)
        return {};
    const int offsetSize = int(std::clamp<quint32>(reader.number(1), 1, 4));
    const quint32 first = reader.number(offsetSize);
    const quint32 second = reader.number(offsetSize);
    quint32 end = second;
    for (quint32 i = 2; i <= count; ++i)
        end = reader.number(offsetSize);
    const qsizetype base = reader.at() - 1; // offsets count from the byte before the first element
    reader.skip(qsizetype(end) - 1);
    return table.mid(base + first, second - first);
}

struct TopDict
{
    bool isKeyedByCid = false;
    qsizetype charset = 0;
};

/// Section 4: operands before their operator. Only whole numbers matter here.
TopDict readTopDict(const QByteArray& dict)
{
    TopDict top;
    qint32 operand = 0;
    Reader reader(dict);
    while (reader.at() < dict.size()) {
        const int byte = int(reader.number(1));
        if (byte == 12) {
            top.isKeyedByCid |= reader.number(1) == 30;
        } else if (byte == 15) {
            top.charset = operand;
        } else if (byte == 28) {
            operand = qint16(reader.number(2));
        } else if (byte == 29) {
            operand = qint32(reader.number(4));
        } else if (byte == 30) {
            while (reader.at() < dict.size() && (reader.number(1) & 0xF) != 0xF) {
            } // a real number
        } else if (byte >= 247 && byte <= 250) {
            operand = (byte - 247) * 256 + int(reader.number(1)) + 108;
        } else if (byte >= 251 && byte <= 254) {
            operand = -(byte - 251) * 256 - int(reader.number(1)) - 108;
        } else if (byte >= 32 && byte <= 246) {
            operand = byte - 139;
        }
    }
    return top;
}

} // namespace

const FontSubset::Glyph* FontSubset::find(quint32 original) const
{
    const auto found = std::lower_bound(glyphs.begin(), glyphs.end(), original,
                                        [](const Glyph& glyph, quint32 o) { return glyph.original < o; });
    return found != glyphs.end() && found->original == original ? &*found : nullptr;
}

QByteArray hexOf(const QString& text)
{
    QByteArray hex;
    for (const QChar unit : text)
        hex += QByteArray::number(unit.unicode(), 16).toUpper().rightJustified(4, '0');
    return hex;
}

QByteArray characterMapOf(const std::vector<FontSubset::Glyph>& glyphs)
{
    QList<QByteArray> lines;
    for (const FontSubset::Glyph& glyph : glyphs) {
        if (!glyph.meaning.isEmpty())
            lines += '<' + hexOf(QString(QChar(glyph.code))) + "> <" + hexOf(glyph.meaning) + ">\n";
    }
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr qsizetype most = 100; // of one section, says the format
    for (qsizetype i = 0; i < lines.size(); i += most) {
        const QList<QByteArray> section = lines.mid(i, most);
        map += QByteArray::number(section.size()) + " beginbfchar\n" + section.join() + "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

QByteArray deflated(const QByteArray& content, int level)
{
    constexpr qsizetype lengthBefore = 4; // Qt's own, before zlib's stream
    return qCompress(content, level).mid(lengthBefore);
}

std::vector<quint16> codesOfCff(const QByteArray& table, qsizetype glyphs)
{
    std::vector<quint16> codes(size_t(glyphs), 0);
    Reader reader(table, table.size() > 2 ? quint8(table.at(2)) : 0);
    (void)firstOfIndex(table, reader); // names
    const TopDict top = readTopDict(firstOfIndex(table, reader));
    if (!top.isKeyedByCid) {
        std::iota(codes.begin(), codes.end(), quint16(0));
        return codes;
    }
    Reader charset(table, top.charset);
    const int format = int(charset.number(1));
    for (size_t i = 1; i < codes.size();) { // .notdef is left out
        quint32 code = charset.number(2);
        const quint32 more = format == 0 ? 0 : charset.number(format);
        for (quint32 j = 0; j <= more && i < codes.size(); ++j)
            codes.at(i++) = quint16(code++);
    }
    return codes;
}

} // namespace ledforum
