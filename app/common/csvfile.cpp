// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/csvfile.h"

#include "database/types/textfold.h"

#include <QStringDecoder>

#include <array>
#include <csv.h>
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

std::optional<QString> decodedByMark(const QByteArray& bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return fromUnicode(bytes, QStringDecoder::Utf16);
    if (auto text = fromUnicode(bytes, QStringDecoder::Utf8))
        return text;
    return fromWindows1252(bytes);
}

/// Collects the records that libcsv finds.
class RowCollector final
{
public:
    explicit RowCollector(QChar separator)
    {
        csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI);
        csv_set_delim(&m_parser, static_cast<unsigned char>(separator.toLatin1()));
    }
    ~RowCollector() { csv_free(&m_parser); }
    Q_DISABLE_COPY_MOVE(RowCollector)

    /// One line with its line break. False where a quotation mark is out of place.
    [[nodiscard]] bool feed(const QByteArray& line, int number)
    {
        if (!m_isInside)
            m_row.line = number;
        m_isInside = true;
        const auto size = size_t(line.size());
        return csv_parse(&m_parser, line.constData(), size, &onField, &onRow, this) == size;
    }
    /// True in the middle of a quoted cell.
    [[nodiscard]] bool isInside() const { return m_isInside; }
    [[nodiscard]] int rowLine() const { return m_row.line; }
    [[nodiscard]] std::vector<CsvRow> takeRows() { return std::move(m_rows); }

private:
    static void onField(void* data, size_t length, void* self)
    {
        static_cast<RowCollector*>(self)->m_row.cells +=
            QString::fromUtf8(static_cast<const char*>(data), qsizetype(length));
    }
    static void onRow(int, void* self)
    {
        auto* collector = static_cast<RowCollector*>(self);
        collector->m_rows.push_back(std::exchange(collector->m_row, {}));
        collector->m_isInside = false;
    }

    csv_parser m_parser;
    CsvRow m_row;
    std::vector<CsvRow> m_rows;
    bool m_isInside = false;
};

QString headingKey(QStringView heading)
{
    return folded(heading).remove(u' ').remove(u'-').remove(u'_');
}

bool isBlank(const CsvRow& row)
{
    return std::ranges::all_of(row.cells, [](const QString& cell) { return cell.trimmed().isEmpty(); });
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
    for (const QStringView line : text.split(u'\n')) {
        std::array<int, candidates.size()> count = {};
        bool isQuoted = false;
        for (const QChar c : line) {
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
    RowCollector collector(separator);
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const int number = int(i) + 1;
        if (!collector.isInside() && QStringView(lines[i]).trimmed().isEmpty())
            continue;
        if (!collector.feed(lines[i].toUtf8() + '\n', number))
            return refused(u"Line %1: a quotation mark is out of place. Nothing was read."_s.arg(number));
    }
    if (collector.isInside())
        return refused(
            u"Line %1: a quotation mark is never closed. Nothing was read."_s.arg(collector.rowLine()));
    std::vector<CsvRow> rows = collector.takeRows();
    std::erase_if(rows, isBlank);
    return rows;
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
