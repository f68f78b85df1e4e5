// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/verify/textdifference.h"

#include <QStringView>

#include <algorithm>

namespace ledforum {

namespace {

constexpr size_t mostCells = 4'000'000; // of the table that finds what two texts share
constexpr qsizetype longestShown = 200;

bool isLeftOut(QChar c)
{
    switch (c.category()) {
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Control:
    case QChar::Other_Format:
        return true;
    default:
        return false;
    }
}

/// As texts are compared.
QString bare(const QString& text)
{
    QString bare = text.normalized(QString::NormalizationForm_KC);
    bare.removeIf(isLeftOut);
    return bare;
}

enum class Direction { Left, Right, Number, Neutral };

/// As far as it is needed to undo the order on paper: the blocks of the right-to-left scripts.
Direction directionOf(const QString& unit)
{
    if (unit.isEmpty())
        return Direction::Neutral;
    const char32_t c = unit.toUcs4().value(0);
    const auto isIn = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
    if (isIn(0x590, 0x65f) || isIn(0x66a, 0x6ef) || isIn(0x6fa, 0x8ff) || isIn(0xfb1d, 0xfdff) ||
        isIn(0xfe70, 0xfeff) || isIn(0x10800, 0x10fff) || isIn(0x1e800, 0x1efff))
        return Direction::Right;
    if (QChar::isDigit(c))
        return Direction::Number;
    return QChar::isLetter(c) ? Direction::Left : Direction::Neutral;
}

/// Reverses each longest stretch that begins and ends with one of `ends`, and has nothing but those and
/// neutral ones between.
QStringList reversed(QStringList units, std::initializer_list<Direction> ends)
{
    const auto isEnd = [&](const QString& unit) {
        return std::find(ends.begin(), ends.end(), directionOf(unit)) != ends.end();
    };
    for (qsizetype start = 0; start < units.size(); ++start) {
        if (!isEnd(units[start]))
            continue;
        qsizetype last = start;
        for (qsizetype at = start + 1;
             at < units.size() && (isEnd(units[at]) || directionOf(units[at]) == Direction::Neutral); ++at)
            last = isEnd(units[at]) ? at : last;
        std::reverse(units.begin() + start, units.begin() + last + 1);
        start = last;
    }
    return units;
}

QStringList lettersOf(const QStringList& units)
{
    QStringList letters;
    for (const uint letter : units.join(QString()).toUcs4())
        letters += QStringView(QChar::fromUcs4(letter)).toString();
    return letters;
}

/// The orders in which a line may have to be read.
std::vector<QStringList> readings(const QStringList& line)
{
    using enum Direction;
    std::vector<QStringList> all{line};
    if (std::none_of(line.begin(), line.end(),
                     [](const QString& unit) { return directionOf(unit) == Direction::Right; }))
        return all;
    // A unit of several letters may say them in either order.
    for (const QStringList& units : {line, lettersOf(line)}) {
        all.push_back(reversed(units, {Right}));
        all.push_back(reversed(reversed(units, {Right, Number}), {Number}));
        QStringList whole = units;
        std::reverse(whole.begin(), whole.end());
        all.push_back(reversed(whole, {Left, Number}));
    }
    return all;
}

QString readingOf(const QStringList& line, const QString& expected)
{
    const std::vector<QStringList> all = readings(line);
    for (const QStringList& reading : all) {
        const QString text = reading.join(QString());
        if (expected.contains(bare(text)))
            return text;
    }
    return line.join(QString());
}

/// A stretch of the one text in whose place the other has something else.
struct Hunk
{
    qsizetype expectedFrom, expectedTo, foundFrom, foundTo;
};

/// The longest common subsequence, by the textbook's table.
std::vector<Hunk> hunksOf(QStringView expected, QStringView found)
{
    const auto prefix = std::mismatch(expected.begin(), expected.end(), found.begin(), found.end());
    const qsizetype start = prefix.first - expected.begin();
    qsizetype end = 0;
    while (end < std::min(expected.size(), found.size()) - start &&
           expected[expected.size() - 1 - end] == found[found.size() - 1 - end])
        ++end;
    const qsizetype rows = expected.size() - end - start;
    const qsizetype columns = found.size() - end - start;
    if (rows == 0 && columns == 0)
        return {};
    if (size_t(rows + 1) * size_t(columns + 1) > mostCells)
        return {{start, start + rows, start, start + columns}};
    std::vector<quint16> table(size_t(rows + 1) * size_t(columns + 1), 0);
    const auto cell = [&](qsizetype row, qsizetype column) -> quint16& {
        return table[size_t(row) * size_t(columns + 1) + size_t(column)];
    };
    for (qsizetype row = rows - 1; row >= 0; --row) {
        for (qsizetype column = columns - 1; column >= 0; --column)
            cell(row, column) = expected[start + row] == found[start + column]
                                    ? quint16(cell(row + 1, column + 1) + 1)
                                    : std::max(cell(row + 1, column), cell(row, column + 1));
    }
    std::vector<Hunk> hunks;
    bool isOpen = false;
    for (qsizetype row = 0, column = 0; row < rows || column < columns;) {
        if (row < rows && column < columns && expected[start + row] == found[start + column]) {
            isOpen = false;
            ++row;
            ++column;
            continue;
        }
        if (!isOpen)
            hunks.push_back({start + row, start + row, start + column, start + column});
        isOpen = true;
        if (column == columns || (row < rows && cell(row + 1, column) >= cell(row, column + 1)))
            hunks.back().expectedTo = start + ++row;
        else
            hunks.back().foundTo = start + ++column;
    }
    return hunks;
}

/// A stretch over several texts that has as many letters as before, text by text.
std::vector<Hunk> apart(const std::vector<Hunk>& hunks, const std::vector<qsizetype>& ends)
{
    std::vector<Hunk> parts;
    for (Hunk hunk : hunks) {
        const bool isEven = hunk.expectedTo - hunk.expectedFrom == hunk.foundTo - hunk.foundFrom;
        for (const qsizetype end : ends) {
            if (!isEven || end <= hunk.expectedFrom || end >= hunk.expectedTo)
                continue;
            const qsizetype foundEnd = hunk.foundFrom + end - hunk.expectedFrom;
            parts.push_back({hunk.expectedFrom, end, hunk.foundFrom, foundEnd});
            hunk.expectedFrom = end;
            hunk.foundFrom = foundEnd;
        }
        parts.push_back(hunk);
    }
    return parts;
}

/// Widens the stretches to whole texts, and joins those that then meet.
std::vector<Hunk> wholeTexts(const std::vector<Hunk>& hunks, const std::vector<qsizetype>& ends)
{
    std::vector<Hunk> whole;
    for (Hunk hunk : hunks) {
        // Where the text begins that the stretch begins in, and where that ends which it ends in.
        qsizetype from = 0;
        qsizetype to = hunk.expectedTo;
        for (const qsizetype end : ends) {
            if (end <= hunk.expectedFrom)
                from = end;
            if (end >= hunk.expectedTo) {
                to = end;
                break;
            }
        }
        const bool isAddedBetween = hunk.expectedFrom == hunk.expectedTo && from == hunk.expectedFrom;
        if (isAddedBetween)
            to = hunk.expectedTo;
        hunk.foundFrom -= hunk.expectedFrom - from;
        hunk.foundTo += to - hunk.expectedTo;
        hunk.expectedFrom = from;
        hunk.expectedTo = to;
        if (!whole.empty() && hunk.expectedFrom < whole.back().expectedTo) {
            // Both lie in one text: what is equal between them was counted from either side.
            whole.back().expectedTo = std::max(whole.back().expectedTo, hunk.expectedTo);
            whole.back().foundTo = hunk.foundTo;
        } else {
            whole.push_back(hunk);
        }
    }
    return whole;
}

/// Where the characters that are compared stand in the text with its spaces.
struct Spaced
{
    QString text;
    std::vector<qsizetype> places;

    void add(const QString& more)
    {
        const QString normal = more.normalized(QString::NormalizationForm_KC);
        for (qsizetype i = 0; i < normal.size(); ++i) {
            if (!isLeftOut(normal[i]))
                places.push_back(text.size() + i);
        }
        text += normal + u' ';
    }
    [[nodiscard]] QString bareText() const
    {
        QString bare;
        for (const qsizetype place : places)
            bare += text[place];
        return bare;
    }
    [[nodiscard]] QString slice(qsizetype from, qsizetype to) const
    {
        if (from >= to)
            return {};
        const qsizetype start = places[size_t(from)];
        return text.mid(start, places[size_t(to) - 1] + 1 - start).simplified().left(longestShown);
    }
};

} // namespace

std::vector<TextDifference> textDifferences(const QStringList& expected,
                                            const std::vector<QStringList>& lines)
{
    Spaced should;
    std::vector<qsizetype> ends;
    for (const QString& text : expected) {
        should.add(text);
        ends.push_back(qsizetype(should.places.size()));
    }
    const QString bareExpected = should.bareText();
    Spaced is;
    for (const QStringList& line : lines)
        is.add(readingOf(line, bareExpected));
    std::vector<TextDifference> differences;
    for (const Hunk& hunk : wholeTexts(apart(hunksOf(bareExpected, is.bareText()), ends), ends))
        differences.push_back(
            {should.slice(hunk.expectedFrom, hunk.expectedTo), is.slice(hunk.foundFrom, hunk.foundTo)});
    return differences;
}

} // namespace ledforum
