// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/calendar.h"

#include "app/programme/calendarevents.h"

namespace ledforum {

using namespace Qt::StringLiterals;

using namespace calendarevents;

namespace {

QByteArray described(const TeachingSession& session)
{
    QStringList lines;
    for (const Speaker& speaker : session.speakers)
        lines.append(speaker.role.isEmpty() ? speaker.name : u"%1, %2"_s.arg(speaker.name, speaker.role));
    if (!session.outcomes.isEmpty()) {
        lines.append(u"Learning outcomes:"_s);
        for (const QString& outcome : session.outcomes)
            lines.append(u"- "_s + outcome);
    }
    if (!session.onlineLink.isEmpty())
        lines.append(u"Online: "_s + session.onlineLink);
    if (session.state == TeachingState::Cancelled)
        lines.prepend(u"Cancelled: "_s + session.cancellationReason);
    return lines.join(u'\n').toUtf8();
}

icalproperty_status statusOf(TeachingState state)
{
    switch (state) {
    case TeachingState::Planned:
        return ICAL_STATUS_TENTATIVE;
    case TeachingState::Cancelled:
        return ICAL_STATUS_CANCELLED;
    default:
        return ICAL_STATUS_CONFIRMED;
    }
}

Component eventOf(const TeachingSession& session, const QDateTime& madeAt)
{
    Component event = newEvent(session.uid, session.sequence, session.span, madeAt);
    add(event, icalproperty_new_status(statusOf(session.state)));
    add(event, icalproperty_new_summary(session.title.toUtf8().constData()));
    if (const QByteArray description = described(session); !description.isEmpty())
        add(event, icalproperty_new_description(description.constData()));
    addLocation(event, session.venue);
    if (!session.onlineLink.isEmpty())
        add(event, icalproperty_new_url(session.onlineLink.toUtf8().constData()));
    return event;
}

Component eventOf(const Clinic& clinic, const QDateTime& madeAt)
{
    Component event = newEvent(clinic.uid, clinic.sequence, clinic.span, madeAt);
    const bool isCancelled = clinic.state == ClinicState::Cancelled;
    add(event, icalproperty_new_status(isCancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    add(event, icalproperty_new_summary(clinicEventTitle().toUtf8().constData()));
    addLocation(event, clinic.venue);
    return event;
}

Component eventOf(const WithdrawnEvent& withdrawn, const QDateTime& madeAt)
{
    Component event = newEvent(withdrawn.uid, withdrawn.sequence, withdrawn.span, madeAt);
    add(event, icalproperty_new_status(ICAL_STATUS_CANCELLED));
    add(event, icalproperty_new_summary(withdrawn.title.toUtf8().constData()));
    return event;
}

Component calendarNamed(const QString& name)
{
    Component calendar = newCalendar(forumProduct);
    icalproperty* shownName = icalproperty_new_x(name.toUtf8().constData());
    icalproperty_set_x_name(shownName, "X-WR-CALNAME");
    add(calendar, shownName);
    return calendar;
}

} // namespace

QString clinicEventTitle()
{
    return u"1:1 appointments with the Deputy Clinical Tutor"_s;
}

QByteArray calendarOf(const CalendarContent& content)
{
    const Component calendar = calendarNamed(content.name);
    for (const TeachingSession& session : content.sessions)
        add(calendar, eventOf(session, content.madeAt));
    for (const Clinic& clinic : content.clinics)
        add(calendar, eventOf(clinic, content.madeAt));
    for (const WithdrawnEvent& withdrawn : content.withdrawn)
        add(calendar, eventOf(withdrawn, content.madeAt));
    return textOf(calendar);
}

} // namespace ledforum
