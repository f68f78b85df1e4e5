// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the columns of a table hold by what stands in them.

#include "app/attendance/columncontent.h"
#include "app/attendance/headingwords.h"
#include "app/attendance/tablecolumns.h"
#include "app/attendance/teamsmoment.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

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
        passOnToFuller();
        passOnFromEmpty(ColumnUse::Joined);
        passOnFromEmpty(ColumnUse::Number);
        findEmails();
        findTimes();
        findClocks();
        findDuration();
        findAction();
        findName();
        if (!m_columns.isPersonKnown)
            forgetRoles();
        // Left out, they would give everyone the whole session: somebody has to say what they are.
        if (std::ranges::any_of(m_open, [this](qsizetype column) { return content(column).areTimes(); }))
            m_columns.isPersonKnown = false;
        settleDay(m_columns);
    }
    /// Also what only people can confirm.
    void suggest()
    {
        complete();
        const QList<qsizetype> moments = those(&ColumnContent::moments);
        if (!m_columns.mapping.has(ColumnUse::Joined) && !moments.isEmpty())
            use(moments.front(), ColumnUse::Joined);
        const QList<qsizetype> clocks = those(&ColumnContent::clocks);
        if (!m_columns.mapping.has(ColumnUse::Joined) && !clocks.isEmpty())
            use(clocks.front(), ColumnUse::Joined);
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
    void passOnToFuller();
    void forgetRoles();
    void findEmails();
    void findTimes();
    void findClocks();
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

/// One half of an anonymous form's rows may have the name that the form knows, and all the one asked for.
void ContentGuess::passOnToFuller()
{
    const qsizetype name = m_columns.column(ColumnUse::Name);
    if (name < 0)
        return;
    const auto isLeftOut = [&](const CsvCells::Row& row) { return row.cell(name).isEmpty(); };
    for (qsizetype other = 0; other < m_uses.size(); ++other) {
        const auto isFilled = [&](const CsvCells::Row& row) { return !row.cell(other).isEmpty(); };
        if (m_uses[other] == ColumnUse::Ignored &&
            meaningOfHeading(m_columns.mapping.headings[other]).use == ColumnUse::Name &&
            std::ranges::all_of(m_rows, isFilled) && std::ranges::any_of(m_rows, isLeftOut)) {
            m_uses[name] = ColumnUse::Ignored;
            m_uses[other] = ColumnUse::Name;
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

/// Times without a date, as people write them on a sheet: both where only one order of them makes sense. They
/// count before the time at which a form was filled in.
void ContentGuess::findClocks()
{
    const QList<qsizetype> clocks = those(&ColumnContent::clocks);
    const qsizetype joined = m_columns.column(ColumnUse::Joined);
    const qsizetype left = m_columns.column(ColumnUse::Left);
    const auto isOfForm = [&] { return meaningOfHeading(m_columns.mapping.headings[joined]).rank > 0; };
    if (clocks.size() == 2 && left < 0 && (joined < 0 || isOfForm())) {
        const bool isInOrder = areComingAndGoing(clocks[0], clocks[1], m_rows);
        if (!isInOrder && !areComingAndGoing(clocks[1], clocks[0], m_rows))
            return;
        if (joined >= 0)
            m_uses[joined] = ColumnUse::Ignored;
        use(clocks[isInOrder ? 0 : 1], ColumnUse::Joined);
        use(clocks[isInOrder ? 1 : 0], ColumnUse::Left);
    } else if (clocks.size() == 1 && joined >= 0 && left < 0 &&
               areComingAndGoing(joined, clocks.front(), m_rows)) {
        use(clocks.front(), ColumnUse::Left);
    } else if (clocks.size() == 1 && joined < 0 && left >= 0 &&
               areComingAndGoing(clocks.front(), left, m_rows)) {
        use(clocks.front(), ColumnUse::Joined);
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
