// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/programmechange.h"

#include "app/appointments/clinicedits.h"
#include "app/common/wording.h"

#include <algorithm>
#include <ranges>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// A part of a session that people see, as one line.
struct Facet
{
    QString what;
    QString text;
};

QString speakersLine(const TeachingSession& session)
{
    QStringList parts;
    for (const Speaker& speaker : session.speakers)
        parts.append(u"%1 (%2)"_s.arg(speaker.name, nameOf(speaker.state).toLower()));
    return parts.isEmpty() ? u"nobody"_s : parts.join(u", "_s);
}

QString stateLine(const TeachingSession& session)
{
    return session.cancellationReason.isEmpty()
               ? nameOf(session.state)
               : u"%1: %2"_s.arg(nameOf(session.state), session.cancellationReason);
}

QString emailLine(const TeachingSession& session)
{
    QStringList parts;
    for (const Speaker& speaker : session.speakers)
        parts.append(speaker.email ? speaker.email->value() : u"–"_s);
    return parts.join(u", "_s);
}

std::vector<Facet> facetsOf(const TeachingSession& session)
{
    return {{u"Date and time"_s, u"%1, %2"_s.arg(longDate(session.span.date), timeSpan(session.span))},
            {u"State"_s, stateLine(session)},
            {u"Topic"_s, session.title},
            {u"Speakers"_s, speakersLine(session)},
            {u"Speakers’ e-mail"_s, emailLine(session)},
            {u"Area"_s, nameOf(session.area) + (session.isClinical ? u", clinical"_s : QString())},
            {u"Learning outcomes"_s, session.outcomes.join(u"; "_s)},
            {u"Leadership domain"_s, session.leadershipDomain},
            {u"For"_s, session.specialties.join(u", "_s)},
            {u"Venue"_s, session.venue},
            {u"Online link"_s, session.onlineLink},
            {u"Capacity"_s, session.capacity ? QString::number(*session.capacity) : QString()}};
}

void addLines(std::vector<ChangeLine>& lines, const SessionChange& change)
{
    const std::vector<Facet> before = facetsOf(change.before);
    const std::vector<Facet> after = facetsOf(change.after);
    // Addresses follow their speakers; alone they are worth a line.
    const bool haveSpeakersChanged = speakerNames(change.before) != speakerNames(change.after);
    for (size_t i = 0; i < before.size(); ++i) {
        const bool isAddress = before[i].what == u"Speakers’ e-mail"_s;
        if (before[i].text != after[i].text && !(isAddress && haveSpeakersChanged))
            lines.push_back({change.before.span.date, before[i].what, before[i].text, after[i].text});
    }
}

QString clinicLine(const Clinic& clinic)
{
    return clinic.state == ClinicState::Cancelled ? u"Cancelled: "_s + clinic.cancellationReason
                                                  : whenWords(clinic);
}

QString withPrefixFlipped(const QString& action)
{
    const QString prefix = u"undid: "_s;
    return action.startsWith(prefix) ? action.mid(prefix.size()) : prefix + action;
}

} // namespace

bool ProgrammeChange::isEmpty() const
{
    return changed.empty() && added.empty() && removed.empty() && closed.empty() && opened.empty() &&
           clinics.empty();
}

ProgrammeChange inverseOf(const ProgrammeChange& change)
{
    ProgrammeChange inverse{.action = withPrefixFlipped(change.action),
                            .removed = change.added,
                            .closed = change.opened,
                            .opened = change.closed,
                            .repliesBrought = change.repliesTaken};
    for (const SessionChange& one : change.changed) {
        TeachingSession back = one.before;
        back.sequence = one.after.sequence + 1;
        inverse.changed.push_back({one.after, back});
    }
    for (TeachingSession session : change.removed) {
        session.sequence += 2; // its withdrawn event has the number between
        inverse.added.push_back(session);
    }
    for (const ClinicChange& one : change.clinics | std::views::reverse)
        inverse.clinics.push_back({.before = one.after, .after = one.before});
    return inverse;
}

QString ChangeLine::sentence() const
{
    const auto shown = [](const QString& text) { return text.isEmpty() ? u"nothing"_s : text; };
    return u"%1, %2: %3 → %4"_s.arg(longDate(date), what.toLower(), shown(from), shown(to));
}

std::vector<ChangeLine> linesOf(const ProgrammeChange& change)
{
    std::vector<ChangeLine> lines;
    for (const Closure& closure : change.closed)
        lines.push_back({closure.date, u"Day"_s, u"open"_s, u"Closed: "_s + closure.reason});
    for (const Closure& closure : change.opened)
        lines.push_back({closure.date, u"Day"_s, u"Closed: "_s + closure.reason, u"open"_s});
    for (const SessionChange& one : change.changed)
        addLines(lines, one);
    for (const TeachingSession& session : change.added)
        lines.push_back({session.span.date, u"Session"_s, u"none"_s, session.title});
    for (const TeachingSession& session : change.removed)
        lines.push_back({session.span.date, u"Session"_s, session.title, u"none"_s});
    for (const ClinicChange& one : change.clinics)
        lines.push_back(
            {one.before->span.date, u"1:1 clinic"_s, clinicLine(*one.before), clinicLine(*one.after)});
    std::ranges::stable_sort(lines, {}, &ChangeLine::date);
    return lines;
}

} // namespace ledforum
