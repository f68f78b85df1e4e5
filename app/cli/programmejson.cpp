// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/programmejson.h"

#include "app/cli/json.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QJsonArray sessionsJson(const std::vector<TeachingSession>& sessions)
{
    QJsonArray rows;
    for (const TeachingSession& session : sessions)
        rows.append(sessionJson(session));
    return rows;
}

} // namespace

void print(Output& output, const ProgrammeChange& change, const QStringList& remarks, bool isDryRun)
{
    QJsonArray lines;
    QStringList sentences;
    for (const ChangeLine& line : linesOf(change)) {
        lines.append(QJsonObject{{u"date"_s, isoDate(line.date)},
                                 {u"what"_s, line.what},
                                 {u"from"_s, line.from},
                                 {u"to"_s, line.to}});
        sentences.append(line.sentence());
    }
    QJsonArray changed;
    for (const SessionChange& one : change.changed)
        changed.append(sessionJson(one.after));
    QJsonArray closed;
    for (const Closure& closure : change.closed)
        closed.append(QJsonObject{{u"date"_s, isoDate(closure.date)}, {u"reason"_s, closure.reason}});
    if (sentences.isEmpty())
        sentences.append(u"Nothing is different."_s);
    sentences += remarks;
    if (isDryRun)
        sentences.append(u"Nothing was stored."_s);
    output.object({{u"action"_s, change.action},
                   {u"dry_run"_s, isDryRun},
                   {u"lines"_s, lines},
                   {u"remarks"_s, QJsonArray::fromStringList(remarks)},
                   {u"changed"_s, changed},
                   {u"added"_s, sessionsJson(change.added)},
                   {u"removed"_s, sessionsJson(change.removed)},
                   {u"closed"_s, closed}},
                  sentences);
}

} // namespace ledforum
