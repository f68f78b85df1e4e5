// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/termcell.h"

#include "app/common/wording.h"
#include "ui/attendance/replywording.h"

#include <algorithm>
#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

using Gap = ProgrammeGap::Kind;

/// As short as a card has room for; empty for gaps of a day.
QString shortName(Gap kind)
{
    switch (kind) {
    case Gap::Untitled:
        return u"No topic"_s;
    case Gap::NoSpeaker:
        return u"No speaker"_s;
    case Gap::UnconfirmedSpeaker:
        return u"Unconfirmed"_s;
    case Gap::MissingOutcomes:
        return u"No outcomes"_s;
    case Gap::NoSession:
    case Gap::BankHoliday:
    case Gap::Closed:
    case Gap::Cancelled:
        return {};
    }
    Q_UNREACHABLE();
}

std::optional<TermCell> cellOf(const ProgrammeGap& gap, QDate today)
{
    switch (gap.kind) {
    case Gap::BankHoliday:
        return TermCell{gap.date, {}, u"Bank holiday: "_s + gap.reason, TermCell::Kind::Closed};
    case Gap::Closed:
        return TermCell{gap.date, {}, u"Closed: "_s + gap.reason, TermCell::Kind::Closed};
    case Gap::NoSession:
        if (gap.date < today)
            return {};
        return TermCell{gap.date, {}, u"Nothing planned"_s, TermCell::Kind::Gap};
    default:
        return {};
    }
}

QStringList missingIn(const TeachingSession& session, const std::vector<ProgrammeGap>& gaps)
{
    QStringList words;
    for (const ProgrammeGap& gap : gaps) {
        const QString word = shortName(gap.kind);
        if (gap.session == session.id && !word.isEmpty() && !words.contains(word))
            words << word;
    }
    return words;
}

bool hasSessionOn(const std::vector<TeachingSession>& sessions, QDate date)
{
    return std::ranges::any_of(sessions, [date](const TeachingSession& s) { return s.span.date == date; });
}

} // namespace

std::vector<TermCell> termCells(const std::vector<TeachingSession>& sessions,
                                const std::vector<ProgrammeGap>& gaps,
                                const std::vector<ReplyNumbers>& replies, QDate today)
{
    std::vector<TermCell> cells;
    for (const TeachingSession& session : sessions) {
        TermCell cell{session.span.date, session};
        cell.missing = missingIn(session, gaps);
        const auto found = std::ranges::find(replies, session.id, &ReplyNumbers::session);
        // Afterwards the register says who came.
        const bool isToCome = session.span.date >= today && session.state != TeachingState::Held;
        if (isToCome && found != replies.end() && (hasReplies(*found) || found->capacity))
            cell.replies = *found;
        cells.push_back(cell);
    }
    for (const ProgrammeGap& gap : gaps) {
        const auto cell = cellOf(gap, today);
        if (cell && !hasSessionOn(sessions, gap.date)) // a cancelled one says why itself
            cells.push_back(*cell);
    }
    std::ranges::stable_sort(cells, {}, &TermCell::date);
    return cells;
}

QString summaryOf(const std::vector<TermCell>& cells)
{
    const auto number = [&cells](auto predicate) { return std::ranges::count_if(cells, predicate); };
    const auto lacking = [&](const QString& word) {
        return number([&word](const TermCell& cell) { return cell.missing.contains(word); });
    };
    const auto sessions = number([](const TermCell& cell) { return cell.session.has_value(); });
    QStringList parts{counted(sessions, u"session"_s, u"sessions"_s)};
    if (const auto count = number([](const TermCell& cell) { return cell.kind == TermCell::Kind::Gap; }))
        parts << counted(count, u"free date"_s, u"free dates"_s);
    const std::array<std::pair<Gap, QString>, 4> kinds{{{Gap::Untitled, u"%1 without a topic"_s},
                                                        {Gap::NoSpeaker, u"%1 without a speaker"_s},
                                                        {Gap::UnconfirmedSpeaker, u"%1 unconfirmed"_s},
                                                        {Gap::MissingOutcomes, u"%1 without outcomes"_s}}};
    for (const auto& [kind, words] : kinds) {
        if (const auto count = lacking(shortName(kind)))
            parts << words.arg(count);
    }
    const auto isCancelled = [](const TermCell& cell) {
        return cell.session && cell.session->state == TeachingState::Cancelled;
    };
    if (const auto count = number(isCancelled))
        parts << u"%1 cancelled"_s.arg(count);
    return parts.join(u" · "_s);
}

} // namespace ledforum
