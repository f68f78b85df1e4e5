// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/attendancejson.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QJsonValue jsonOf(const std::optional<QTime>& time)
{
    return time ? isoTime(*time) : QJsonValue();
}

} // namespace

Result<TeachingSession> sessionOf(const CommandCall& call)
{
    return call.forum().programme().find(call.actor(), call.positional(0));
}

void addSession(QJsonObject& object, const TeachingSession& session)
{
    object[u"session"_s] = session.id.value();
    object[u"date"_s] = isoDate(session.span.date);
    object[u"start"_s] = isoTime(session.span.start);
    object[u"title"_s] = session.title;
}

void addMark(QJsonObject& object, const std::optional<Mark>& mark, Credits credits)
{
    object[u"status"_s] = mark ? codeOf(mark->status) : QJsonValue();
    object[u"minutes"_s] = mark ? QJsonValue(mark->minutes) : QJsonValue();
    object[u"credits"_s] = mark ? QJsonValue(numberOf(credits)) : QJsonValue();
    object[u"arrived"_s] = mark ? jsonOf(mark->arrived) : QJsonValue();
    object[u"left"_s] = mark ? jsonOf(mark->left) : QJsonValue();
}

void addSources(QJsonObject& object, const RegisterRow& row, const SessionTime& session)
{
    QJsonArray sources;
    for (const SourceLine& line : sourceLines(row, session)) {
        sources += QJsonObject{{u"source"_s, line.source.toLower().replace(u' ', u'-')},
                               {u"times"_s, line.times},
                               {u"minutes"_s, line.minutes}};
    }
    object[u"sources"_s] = sources;
    object[u"reason"_s] = reasonOf(row, session);
}

void addReply(QJsonObject& object, const std::optional<Reply>& reply)
{
    object[u"reply"_s] = reply ? codeOf(reply->answer()) : QJsonValue();
    object[u"because"_s] = reply && reply->apology() ? codeOf(*reply->apology()) : QJsonValue();
}

QString lineOf(const QString& name, const Mark& mark, Credits credits)
{
    return u"%1: %2, %3, %4"_s.arg(name, displayName(mark.status).toLower(),
                                   counted(mark.minutes, u"minute"_s, u"minutes"_s),
                                   credits.isNone() ? u"no credits"_s : u"credits %1"_s.arg(credits.text()));
}

} // namespace ledforum
