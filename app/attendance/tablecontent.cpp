// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the columns of a table hold by what stands in them.

#include "app/attendance/headingwords.h"
#include "app/attendance/tablecolumns.h"
#include "app/attendance/teamsmoment.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Enough to tell what a column holds.
constexpr size_t mostSamples = 200;

struct ColumnContent
{
    int filled = 0;
    int moments = 0;
    int durations = 0;
    int emails = 0;
    int numbers = 0; ///< of seven digits
    int whole = 0;   ///< whole numbers
    int texts = 0;   ///< of letters, and none of these
    int actions = 0; ///< "Joined", "Left", in any language known
    QSet<QString> different;

    [[nodiscard]] bool areMost(int count) const { return filled > 0 && count * 10 >= filled * 9; }
};

bool isWholeNumber(QStringView cell)
{
    return !cell.isEmpty() && std::ranges::all_of(cell, [](QChar c) { return c.isDigit(); });
}

void look(QStringView cell, ColumnContent& content)
{
    constexpr qsizetype gmcDigits = 7;
    if (cell.isEmpty())
        return;
    ++content.filled;
    if (isWholeNumber(cell)) {
        ++content.whole;
        content.numbers += cell.size() == gmcDigits ? 1 : 0;
    } else if (cell.contains(u'@')) {
        ++content.emails;
    } else if (parseWrittenMoment(cell)) {
        ++content.moments;
    } else if (parseDuration(cell)) {
        ++content.durations;
    } else if (std::ranges::any_of(cell, [](QChar c) { return c.isLetter(); })) {
        ++content.texts;
        content.actions += eventActionFrom(cell) ? 1 : 0;
        content.different.insert(cell.toString());
    }
}

std::span<const CsvCells::Row> sampleOf(std::span<const CsvCells::Row> rows)
{
    return rows.first(std::min(rows.size(), mostSamples));
}

ColumnContent contentOf(qsizetype column, std::span<const CsvCells::Row> rows)
{
    ColumnContent content;
    for (const CsvCells::Row& row : sampleOf(rows))
        look(row.cell(column), content);
    return content;
}

bool isEmpty(qsizetype column, std::span<const CsvCells::Row> rows)
{
    return std::ranges::all_of(rows, [&](const CsvCells::Row& row) { return row.cell(column).isEmpty(); });
}

/// Which of two columns of moments comes first in every row; nothing where rows disagree.
std::optional<bool> isEarlier(qsizetype a, qsizetype b, std::span<const CsvCells::Row> rows)
{
    for (const DateOrder order : {DateOrder::DayFirst, DateOrder::MonthFirst}) {
        int earlier = 0;
        int later = 0;
        for (const CsvCells::Row& row : sampleOf(rows)) {
            const auto one = parseWrittenMoment(row.cell(a));
            const auto other = parseWrittenMoment(row.cell(b));
            const auto first = one ? one->read(order) : std::nullopt;
            const auto second = other ? other->read(order) : std::nullopt;
            earlier += first && second && *first < *second ? 1 : 0;
            later += first && second && *second < *first ? 1 : 0;
        }
        if ((earlier > 0) != (later > 0))
            return earlier > 0;
    }
    return std::nullopt;
}

/// Fills in the open uses of one table.
class ContentGuess final
{
public:
    ContentGuess(TableColumns& columns, std::span<const CsvCells::Row> rows)
        : m_columns(columns)
        , m_uses(columns.mapping.uses)
        , m_rows(rows)
        , m_open(openColumns())
    {
        for (const qsizetype column : m_open)
            m_contents.emplace(column, contentOf(column, rows));
    }

    void complete()
    {
        passOnFromEmpty(ColumnUse::Name);
        passOnFromEmpty(ColumnUse::Joined);
        passOnFromEmpty(ColumnUse::Number);
        findEmails();
        findTimes();
        findDuration();
        findAction();
        findName();
        if (!m_columns.isPersonKnown)
            forgetRoles();
    }
    /// Also what only people can confirm.
    void suggest()
    {
        complete();
        const QList<qsizetype> moments = those(&ColumnContent::moments);
        if (!m_columns.mapping.has(ColumnUse::Joined) && !moments.isEmpty())
            use(moments.front(), ColumnUse::Joined);
        suggestAction();
        if (const QList<qsizetype> texts = those(&ColumnContent::texts); !isNamed() && !texts.isEmpty())
            use(texts.front(), ColumnUse::Name);
        if (const QList<qsizetype> numbers = those(&ColumnContent::numbers);
            numbers.size() == 1 && !m_columns.mapping.has(ColumnUse::Number))
            use(numbers.front(), ColumnUse::Number);
    }

private:
    /// Columns whose headings say nothing.
    [[nodiscard]] QList<qsizetype> openColumns() const
    {
        QList<qsizetype> open;
        for (qsizetype i = 0; i < m_uses.size(); ++i) {
            if (m_uses[i] == ColumnUse::Ignored && !meaningOfHeading(m_columns.mapping.headings[i]).isKnown)
                open += i;
        }
        return open;
    }
    [[nodiscard]] bool isNamed() const
    {
        return m_columns.mapping.has(ColumnUse::Name) || m_columns.mapping.has(ColumnUse::FirstName) ||
               m_columns.mapping.has(ColumnUse::LastName);
    }
    [[nodiscard]] const ColumnContent& content(qsizetype column) const { return m_contents.at(column); }
    [[nodiscard]] QList<qsizetype> those(int ColumnContent::*count) const
    {
        QList<qsizetype> found;
        for (const qsizetype column : m_open) {
            if (content(column).areMost(content(column).*count))
                found += column;
        }
        return found;
    }
    void use(qsizetype column, ColumnUse use)
    {
        m_uses[column] = use;
        m_open.removeOne(column);
        m_columns.unknown.removeOne(m_columns.mapping.headings[column].simplified());
        if (use == ColumnUse::Email)
            m_columns.emails += column;
    }
    void passOnFromEmpty(ColumnUse use);
    void forgetRoles();
    void findEmails();
    void findTimes();
    void findDuration();
    void findAction();
    void findName();
    void suggestAction();

    TableColumns& m_columns;
    QList<ColumnUse>& m_uses;
    std::span<const CsvCells::Row> m_rows;
    QList<qsizetype> m_open;                       ///< columns whose headings say nothing
    std::map<qsizetype, ColumnContent> m_contents; ///< of those
};

/// An anonymous form has an empty column "Name", and a question for it further on.
void ContentGuess::passOnFromEmpty(ColumnUse wanted)
{
    const qsizetype column = m_columns.column(wanted);
    if (column < 0 || !isEmpty(column, m_rows))
        return;
    for (qsizetype other = 0; other < m_uses.size(); ++other) {
        if (m_uses[other] == ColumnUse::Ignored && !isEmpty(other, m_rows) &&
            meaningOfHeading(m_columns.mapping.headings[other]).use == wanted) {
            m_uses[column] = ColumnUse::Ignored;
            m_uses[other] = wanted;
            return;
        }
    }
}

/// In a language unknown the column of roles is no news: few words, again and again.
void ContentGuess::forgetRoles()
{
    constexpr qsizetype mostRoles = 4;
    for (const qsizetype column : those(&ColumnContent::texts)) {
        if (content(column).different.size() <= mostRoles)
            m_columns.unknown.removeOne(m_columns.mapping.headings[column].simplified());
    }
}

void ContentGuess::findEmails()
{
    for (const qsizetype column : those(&ColumnContent::emails))
        use(column, ColumnUse::Email);
}

void ContentGuess::findTimes()
{
    const QList<qsizetype> moments = those(&ColumnContent::moments);
    const qsizetype joined = m_columns.column(ColumnUse::Joined);
    const qsizetype left = m_columns.column(ColumnUse::Left);
    if (joined < 0 && left < 0 && moments.size() == 2) {
        if (const auto inOrder = isEarlier(moments[0], moments[1], m_rows)) {
            use(moments[*inOrder ? 0 : 1], ColumnUse::Joined);
            use(moments[*inOrder ? 1 : 0], ColumnUse::Left);
        }
    } else if (joined < 0 && moments.size() == 1) {
        use(moments.front(), ColumnUse::Joined);
    } else if (joined >= 0 && left < 0 && m_columns.isOfTeams && !m_columns.mapping.has(ColumnUse::Action) &&
               moments.size() == 1 && isEarlier(joined, moments.front(), m_rows).value_or(false)) {
        use(moments.front(), ColumnUse::Left);
    }
}

void ContentGuess::findDuration()
{
    const QList<qsizetype> durations = those(&ColumnContent::durations);
    if (!m_columns.mapping.has(ColumnUse::Duration) && durations.size() == 1) {
        use(durations.front(), ColumnUse::Duration);
        m_columns.isOfTeams = true;
    }
}

/// Comings and goings in one column: a few different words, of which one at least is known.
void ContentGuess::findAction()
{
    constexpr qsizetype mostWords = 4;
    if (m_columns.mapping.has(ColumnUse::Left) || m_columns.mapping.has(ColumnUse::Action) ||
        !m_columns.mapping.has(ColumnUse::Joined))
        return;
    for (const qsizetype column : m_open) {
        const ColumnContent& held = content(column);
        if (held.areMost(held.texts) && held.different.size() <= mostWords &&
            held.actions * 2 >= held.filled) {
            use(column, ColumnUse::Action);
            m_columns.isOfTeams = true;
            return;
        }
    }
}

/// In a language unknown: few words, and somebody has one in this row and another in that.
void ContentGuess::suggestAction()
{
    constexpr qsizetype mostWords = 4;
    const qsizetype name = m_columns.column(ColumnUse::Name);
    if (name < 0 || m_columns.mapping.has(ColumnUse::Left) || m_columns.mapping.has(ColumnUse::Action) ||
        !m_columns.mapping.has(ColumnUse::Joined))
        return;
    for (const qsizetype column : those(&ColumnContent::texts)) {
        if (content(column).different.size() > mostWords)
            continue;
        QHash<QStringView, QStringView> first;
        for (const CsvCells::Row& row : sampleOf(m_rows)) {
            const QStringView word = row.cell(column);
            if (first.value(row.cell(name), word) != word) {
                use(column, ColumnUse::Action);
                return;
            }
            first.insert(row.cell(name), word);
        }
    }
}

/// The first column of text, unless another is far more varied.
void ContentGuess::findName()
{
    const bool hasTimes = m_columns.mapping.has(ColumnUse::Joined) &&
                          (m_columns.mapping.has(ColumnUse::Left) || m_columns.isEvents());
    const QList<qsizetype> texts = those(&ColumnContent::texts);
    if (isNamed() || texts.isEmpty() || !hasTimes)
        return;
    const qsizetype first = texts.front();
    const auto isFarMoreVaried = [&](qsizetype column) {
        return content(column).different.size() > content(first).different.size() * 2;
    };
    if (std::ranges::none_of(texts, isFarMoreVaried))
        use(first, ColumnUse::Name);
}

} // namespace

bool isValue(QStringView cell)
{
    return isWholeNumber(cell) || cell.contains(u'@') || parseWrittenMoment(cell) || parseDuration(cell);
}

void completeByContent(TableColumns& columns, std::span<const CsvCells::Row> rows)
{
    ContentGuess(columns, rows).complete();
}

ColumnMapping guessedColumns(TableColumns columns, std::span<const CsvCells::Row> rows)
{
    ContentGuess(columns, rows).suggest();
    return columns.mapping;
}

} // namespace ledforum
