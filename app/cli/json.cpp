// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/sessionjson.h"

#include "app/common/wording.h"

namespace ledforum {

using namespace Qt::StringLiterals;

QJsonObject sessionJson(const TeachingSession& session)
{
    QStringList roles;
    QJsonArray speakers;
    for (const Speaker& speaker : session.speakers) {
        speakers.append(QJsonObject{{u"name"_s, speaker.name}, {u"role"_s, speaker.role}});
        if (!speaker.role.isEmpty())
            roles.append(speaker.role);
    }
    return {{u"id"_s, session.id.value()},
            {u"date"_s, session.span.date.toString(Qt::ISODate)},
            {u"start"_s, session.span.start.toString(u"HH:mm")},
            {u"end"_s, session.span.end().toString(u"HH:mm")},
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
