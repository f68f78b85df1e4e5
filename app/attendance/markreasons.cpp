// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/markreasons.h"

#include "app/attendance/minutesrule.h"
#include "app/common/wording.h"
#include "database/types/textfold.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(SightingSource source)
{
    switch (source) {
    case SightingSource::Desk:
        return displayName(MarkSource::Desk);
    case SightingSource::Teams:
        return displayName(MarkSource::Teams);
    case SightingSource::Sheet:
        return displayName(MarkSource::Sheet);
    }
    Q_UNREACHABLE();
}

QString timesOf(const Sighting& sighting, const SessionTime& session)
{
    const QString from = timeOfDay(session.local(sighting.from).time);
    return u"%1 to %2"_s.arg(from, sighting.to ? timeOfDay(session.local(*sighting.to).time) : u"the end"_s);
}

std::optional<SourceLine> lineOf(SightingSource source, const std::vector<Sighting>& sightings,
                                 const SessionTime& session)
{
    QStringList times;
    std::vector<JoinedInterval> intervals;
    for (const Sighting& one : sightings) {
        if (one.source != source)
            continue;
        times += timesOf(one, session);
        intervals.push_back({one.from, one.to.value_or(session.end())});
    }
    if (times.isEmpty())
        return std::nullopt;
    return SourceLine{nameOf(source), times.join(u", "), minutesInside(intervals, session)};
}

QString wordsByHand(const Mark& mark)
{
    QStringList words{displayName(mark.status).toLower()};
    if (mark.arrived)
        words += u"from %1"_s.arg(timeOfDay(*mark.arrived));
    if (mark.left)
        words += u"until %1"_s.arg(timeOfDay(*mark.left));
    return words.join(u' ');
}

} // namespace

std::vector<SourceLine> sourceLines(const RegisterRow& row, const SessionTime& session)
{
    std::vector<SourceLine> lines;
    if (row.mark && row.mark->source == MarkSource::ByHand)
        lines.push_back({displayName(MarkSource::ByHand), wordsByHand(*row.mark), row.mark->minutes});
    for (const auto source : {SightingSource::Desk, SightingSource::Teams, SightingSource::Sheet}) {
        if (auto line = lineOf(source, row.sightings, session))
            lines.push_back(*std::move(line));
    }
    return lines;
}

QString reasonOf(const RegisterRow& row, const SessionTime& session)
{
    if (!row.mark)
        return {};
    const auto sources = sourceLines(row, session).size();
    if (row.mark->source == MarkSource::ByHand && sources > 1)
        return u"What was marked by hand counts, whatever else was seen."_s;
    if (row.mark->source == MarkSource::ByHand)
        return row.mark->attended() ? u"Marked by hand."_s : u"Marked by hand, or together with the rest."_s;
    if (row.mark->minutes == 0)
        return u"Not one whole minute inside the session: did not attend."_s;
    if (sources > 1)
        return u"The times of all sources together, no minute twice: %1."_s.arg(
            counted(row.mark->minutes, u"minute"_s, u"minutes"_s));
    return u"The minutes inside the session, overlaps once: %1."_s.arg(
        counted(row.mark->minutes, u"minute"_s, u"minutes"_s));
}

std::optional<Failure> uselessReason(const QString& reason)
{
    constexpr qsizetype longest = 200;
    if (reason.isEmpty())
        return refused(
            u"Say why the register is corrected: it stands beside the mark. Nothing was changed."_s);
    if (reason.size() > longest)
        return refused(
            u"The reason is longer than %1 letters. Shorten it; nothing was changed."_s.arg(longest));
    if (hasHiddenCharacters(reason))
        return refused(
            u"The reason holds characters that nobody can see. Type it anew; nothing was changed."_s);
    return std::nullopt;
}

} // namespace ledforum
