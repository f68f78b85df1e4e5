// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/csvfile.h"

#include "app/common/csvcells.h"
#include "database/types/textfold.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// What Windows-1252 has where ISO 8859-1 has control characters; 0 where it has nothing.
constexpr std::array<char16_t, 32> windowsExtras = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::optional<QString> fromWindows1252(const QByteArray& bytes)
{
    constexpr uchar firstExtra = 0x80;
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text) {
        const char16_t code = c.unicode();
        if (code < firstExtra || code >= firstExtra + windowsExtras.size())
            continue;
        c = windowsExtras[code - firstExtra];
        if (c.isNull())
            return std::nullopt;
    }
    return text;
}

std::optional<QString> fromUnicode(const QByteArray& bytes, QStringDecoder::Encoding encoding)
{
    // Stateless: a character cut off at the end is an error, not something still to come.
    if (encoding == QStringDecoder::Utf16 && bytes.size() % 2 != 0)
        return std::nullopt;
    QStringDecoder decoder(encoding, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

/// UTF-16 by what it looks like: every second byte of its separators, digits and line ends is zero, which no
/// other text holds. In a spreadsheet's own file, or behind padding, zeros stand everywhere.
std::optional<QStringDecoder::Encoding> utf16WithoutMark(const QByteArray& bytes)
{
    if (bytes.size() % 2 != 0)
        return std::nullopt;
    std::array<qsizetype, 2> zeros = {};
    for (qsizetype i = 0; i < bytes.size(); ++i)
        zeros[size_t(i % 2)] += bytes[i] == 0 ? 1 : 0;
    constexpr qsizetype clearly = 8;
    constexpr qsizetype atLeastOneIn = 20; // characters
    if (std::ranges::max(zeros) < (zeros[0] + zeros[1]) * (clearly - 1) / clearly ||
        std::ranges::max(zeros) * atLeastOneIn < bytes.size())
        return std::nullopt;
    return zeros[1] > zeros[0] ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE;
}

/// A spreadsheet's own file may have its few zeros where UTF-16 has them; its other bytes give it away.
bool hasControls(const QString& text)
{
    return std::ranges::any_of(text,
                               [](QChar c) { return c < u' ' && c != u'\t' && c != u'\n' && c != u'\r'; });
}

std::optional<QString> decodedByMark(const QByteArray& bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return fromUnicode(bytes, QStringDecoder::Utf16);
    if (bytes.contains('\0')) {
        const auto encoding = utf16WithoutMark(bytes);
        const auto text = encoding ? fromUnicode(bytes, *encoding) : std::nullopt;
        return text && !hasControls(*text) ? text : std::nullopt;
    }
    if (auto text = fromUnicode(bytes, QStringDecoder::Utf8))
        return text;
    return fromWindows1252(bytes);
}

QString headingKey(QStringView heading)
{
    return folded(heading).remove(u' ').remove(u'-').remove(u'_');
}

} // namespace

Result<QString> decodedText(const QByteArray& bytes)
{
    auto text = decodedByMark(bytes);
    if (!text || text->contains(QChar::Null))
        return refused(u"This is not a text file. Save it from the spreadsheet as CSV, and try again."_s);
    if (text->startsWith(QChar::ByteOrderMark))
        text->remove(0, 1);
    return text->replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
}

QChar separatorOf(QStringView text)
{
    constexpr std::array<QChar, 3> candidates = {u'\t', u';', u','};
    for (qsizetype from = 0, end = 0; from < text.size(); from = end + 1) {
        end = text.indexOf(u'\n', from);
        end = end < 0 ? text.size() : end;
        std::array<int, candidates.size()> count = {};
        bool isQuoted = false;
        for (const QChar c : text.sliced(from, end - from)) {
            isQuoted = isQuoted != (c == u'"');
            const auto found = std::ranges::find(candidates, c);
            if (!isQuoted && found != candidates.end())
                ++count[size_t(found - candidates.begin())];
        }
        if (count.front() > 0)
            return candidates.front(); // nobody types a tab in a name or a date, as they do commas
        const auto most = std::ranges::max_element(count);
        if (*most > 0)
            return candidates[size_t(most - count.begin())];
    }
    return u',';
}

Result<std::vector<CsvRow>> csvRows(const QString& text, QChar separator)
{
    // All the learning outcomes of a topic stand in one cell.
    constexpr qsizetype longest = 8'000;
    const auto cells = CsvCells::read(text, separator, CsvCells::Quotes::Strict, longest);
    if (!cells)
        return cells.failure();
    std::vector<CsvRow> rows;
    rows.reserve(cells->rowCount());
    for (size_t i = 0; i < cells->rowCount(); ++i) {
        const CsvCells::Row found = cells->row(i);
        CsvRow& row = rows.emplace_back(CsvRow{found.line, {}});
        row.cells.reserve(qsizetype(found.cells.size()));
        for (const QStringView cell : found.cells)
            row.cells += cell.toString();
    }
    return rows;
}

QString excerptOf(const QString& cell)
{
    constexpr qsizetype longest = 120; // as a name
    return cell.size() > longest ? cell.first(longest).trimmed() + u'…' : cell;
}

Result<CsvTable> CsvTable::read(const QByteArray& bytes)
{
    const auto text = decodedText(bytes);
    if (!text)
        return text.failure();
    auto rows = csvRows(*text, separatorOf(*text));
    if (!rows)
        return rows.failure();
    if (rows->empty())
        return refused(u"The file is empty."_s);
    CsvTable table;
    table.m_headings = rows->front().cells;
    for (const QString& heading : table.m_headings)
        table.m_keys += headingKey(heading);
    table.m_rows.assign(rows->begin() + 1, rows->end());
    return table;
}

qsizetype CsvTable::column(const QStringList& names) const
{
    for (const QString& name : names) {
        const qsizetype found = m_keys.indexOf(headingKey(name));
        if (found >= 0)
            return found;
    }
    return -1;
}

} // namespace ledforum
