// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/actrules.h"

#include "app/common/wording.h"
#include "app/programme/actplanner.h"
#include "app/programme/closeddays.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

std::vector<Speaker> speakersBefore(const ProgrammeChange& change)
{
    std::vector<Speaker> speakers;
    for (const SessionChange& one : change.changed)
        speakers.insert(speakers.end(), one.before.speakers.begin(), one.before.speakers.end());
    return speakers;
}

std::vector<Speaker> speakersAfter(const ProgrammeChange& change)
{
    std::vector<Speaker> speakers;
    for (const SessionChange& one : change.changed)
        speakers.insert(speakers.end(), one.after.speakers.begin(), one.after.speakers.end());
    for (const TeachingSession& session : change.added)
        speakers.insert(speakers.end(), session.speakers.begin(), session.speakers.end());
    return speakers;
}

QStringList toInviteAgain(const ProgrammeChange& change)
{
    QStringList names;
    const std::vector<Speaker> after = speakersAfter(change);
    for (const Speaker& speaker : speakersBefore(change)) {
        const auto isAskedAgain = [&](const Speaker& other) {
            return other.name == speaker.name && other.state == SpeakerState::ToInvite;
        };
        const bool wasAsked =
            speaker.state == SpeakerState::Invited || speaker.state == SpeakerState::Confirmed;
        if (wasAsked && std::ranges::any_of(after, isAskedAgain))
            names.append(speaker.name);
    }
    names.removeDuplicates();
    return names;
}

/// To which sessions come, and which they leave or lose.
std::vector<QDate> daysMovedTo(const ProgrammeChange& change)
{
    std::vector<QDate> days;
    for (const SessionChange& one : change.changed) {
        if (one.before.span.date != one.after.span.date)
            days.push_back(one.after.span.date);
    }
    for (const TeachingSession& session : change.added)
        days.push_back(session.span.date);
    return days;
}

/// Doctors replied to a day, and reply anew to another.
void addRepliesNotKept(QStringList& remarks, const ProgrammeChange& change, const ProgrammeFacts& facts)
{
    for (const SessionChange& one : change.changed) {
        const int replies = facts.replies.value(one.before.id);
        if (replies > 0 && one.before.span.date != one.after.span.date)
            remarks.append(u"Not kept, since given for %1: %2. Doctors reply again for the new day."_s.arg(
                longDate(one.before.span.date), counted(replies, u"reply"_s, u"replies"_s)));
    }
}

/// On which teaching was or is, and now is not.
std::vector<QDate> daysLeft(const ProgrammeChange& change)
{
    std::vector<QDate> days;
    for (const Closure& closure : change.closed)
        days.push_back(closure.date);
    for (const SessionChange& one : change.changed) {
        const bool isOff =
            one.after.state == TeachingState::Cancelled && one.before.state != TeachingState::Cancelled;
        if (isOff || one.before.span != one.after.span)
            days.push_back(one.before.span.date);
    }
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

} // namespace

Result<ProgrammeChange> plannedChange(const ProgrammeAct& act, const ProgrammeFacts& facts)
{
    return std::visit(ActPlanner(facts), act);
}

QStringList remarksOn(const ProgrammeChange& change, const ProgrammeFacts& facts)
{
    QStringList remarks;
    if (const QStringList names = toInviteAgain(change); !names.isEmpty())
        remarks.append(u"To be invited again: %1."_s.arg(names.join(u", "_s)));
    addRepliesNotKept(remarks, change, facts);
    for (const QDate day : daysMovedTo(change)) {
        const auto closed = closedDays(facts.closures, facts.holidayChanges, day, day);
        if (!closed.isEmpty())
            remarks.append(u"The forum does not meet on %1. %2."_s.arg(longDate(day), closed.first()));
    }
    const std::vector<QDate> left = daysLeft(change);
    for (const Clinic& clinic : facts.clinics) {
        const auto isOfThis = [&](const ClinicChange& one) { return one.before->id == clinic.id; };
        if (clinic.state == ClinicState::Open && std::ranges::binary_search(left, clinic.span.date) &&
            std::ranges::none_of(change.clinics, isOfThis))
            remarks.append(u"The 1:1 clinic of %1, %2, stays as it is."_s.arg(longDate(clinic.span.date),
                                                                              timeSpan(clinic.span)));
    }
    for (const TeachingSession& session : facts.sessions) {
        const auto isOfDay = [&](const Closure& closure) { return closure.date == session.span.date; };
        const auto isThis = [&](const SessionChange& one) { return one.before.id == session.id; };
        if (session.state != TeachingState::Cancelled && std::ranges::any_of(change.closed, isOfDay) &&
            std::ranges::none_of(change.changed, isThis))
            remarks.append(
                u"The session “%1” of %2 stays as it is."_s.arg(session.title, longDate(session.span.date)));
    }
    return remarks;
}

} // namespace ledforum
