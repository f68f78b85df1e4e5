// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/json.h"

#include "app/common/wording.h"
#include "app/security/accesspolicy.h"
#include "app/security/actor.h"
#include "database/people/person.h"

#include <QJsonArray>

namespace ledforum {

using namespace Qt::StringLiterals;

QString isoDate(QDate date)
{
    return date.toString(Qt::ISODate);
}

QString isoTime(QTime time)
{
    return time.toString(u"HH:mm");
}

double numberOf(Credits credits)
{
    return credits.hundredths() / 100.0;
}

void addSpan(QJsonObject& object, const LocalSpan& span)
{
    object[u"date"_s] = isoDate(span.date);
    object[u"start"_s] = isoTime(span.start);
    object[u"minutes"_s] = span.minutes;
}

QJsonObject identityOf(const Person& person)
{
    return {{u"id"_s, person.id.value()},
            {u"full_name"_s, person.fullName.value()},
            {u"email"_s, person.email ? person.email->value() : QJsonValue()},
            {u"gmc_number"_s, person.gmcNumber().isEmpty() ? QJsonValue() : person.gmcNumber()}};
}

SpeakerDetail speakerDetailFor(const Actor& actor)
{
    return allows(actor.roles(), Permission::EditProgramme) ? SpeakerDetail::All : SpeakerDetail::NameAndRole;
}

QJsonObject speakerJson(const Speaker& speaker, SpeakerDetail detail)
{
    QJsonObject object{{u"name"_s, speaker.name}, {u"role"_s, speaker.role}};
    if (detail == SpeakerDetail::All) {
        object[u"email"_s] = speaker.email ? speaker.email->value() : QJsonValue();
        object[u"state"_s] = codeOf(speaker.state);
    }
    return object;
}

QJsonObject sessionJson(const TeachingSession& session, SpeakerDetail detail)
{
    QStringList roles;
    QJsonArray speakers;
    for (const Speaker& speaker : session.speakers) {
        speakers.append(speakerJson(speaker, detail));
        if (!speaker.role.isEmpty())
            roles.append(speaker.role);
    }
    return {{u"id"_s, session.id.value()},
            {u"date"_s, isoDate(session.span.date)},
            {u"start"_s, isoTime(session.span.start)},
            {u"end"_s, isoTime(session.span.end())},
            {u"minutes"_s, session.span.minutes},
            {u"title"_s, session.title},
            {u"untitled"_s, session.isUntitled},
            {u"area"_s, codeOf(session.area)},
            {u"clinical"_s, session.isClinical},
            {u"speaker"_s, speakerNames(session)},
            {u"speaker_role"_s, roles.join(u", "_s)},
            {u"speakers"_s, speakers},
            {u"outcomes"_s, QJsonArray::fromStringList(session.outcomes)},
            {u"leadership_domain"_s, session.leadershipDomain},
            {u"venue"_s, session.venue},
            {u"online_link"_s, session.onlineLink},
            {u"capacity"_s, session.capacity ? *session.capacity : QJsonValue()},
            {u"specialties"_s, QJsonArray::fromStringList(session.specialties)},
            {u"state"_s, codeOf(session.state)},
            {u"reason"_s, session.cancellationReason},
            {u"uid"_s, session.uid},
            {u"sequence"_s, session.sequence}};
}

QString sessionSentence(const TeachingSession& session)
{
    const QString reason =
        session.cancellationReason.isEmpty() ? QString() : u": "_s + session.cancellationReason;
    return u"%1, %2: “%3”, %4%5."_s.arg(longDate(session.span.date), timeSpan(session.span), session.title,
                                        nameOf(session.state).toLower(), reason);
}

} // namespace ledforum
