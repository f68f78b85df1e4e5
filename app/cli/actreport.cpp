// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/actreport.h"

#include "app/cli/clinicjson.h"
#include "app/cli/json.h"
#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"

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

Result<AffectedAppointments> affectedBy(CommandCall& call, const std::vector<ClinicChange>& clinics)
{
    AffectedAppointments all;
    for (const ClinicChange& one : clinics) {
        const auto affected = call.forum().clinics().affectedBy(call.actor(), one.before->id);
        if (!affected)
            return affected.failure();
        all += *affected;
    }
    return all;
}

} // namespace

Result<ActReport> runAct(CommandCall& call, const ProgrammeAct& act)
{
    ProgrammeActs& acts = call.forum().programme().acts();
    const Result<ProgrammePreview> preview = acts.preview(call.actor(), act);
    if (!preview)
        return preview.failure();
    const Result<AffectedAppointments> affected = affectedBy(call, preview->change.clinics);
    if (!affected)
        return affected.failure();
    ActReport report{.change = preview->change, .remarks = preview->remarks, .affected = *affected};
    if (call.has(u"dry-run"_s))
        return report;
    report.waitsFor = refusalWithoutYes(call, *affected);
    if (report.waitsFor)
        return report;
    const Result<ProgrammeChange> done = acts.apply(call.actor(), act, preview->change);
    if (!done)
        return done.failure();
    report.change = *done;
    report.isDone = true;
    return report;
}

void addReport(QJsonObject& object, const ActReport& report)
{
    object[u"dry_run"_s] = !report.isDone;
    object[u"remarks"_s] = QJsonArray::fromStringList(report.remarks);
    if (report.change.clinics.empty())
        return;
    QJsonArray clinics;
    for (const ClinicChange& one : report.change.clinics)
        clinics.append(clinicJson(*one.after));
    object[u"clinics"_s] = clinics;
    object[u"is_done"_s] = report.isDone;
    addAffected(object, report.affected);
}

QStringList remarkLines(const ActReport& report)
{
    QStringList lines = report.remarks;
    if (report.affected.isAnyone())
        lines += u"Affected: %1."_s.arg(numbersOf(report.affected));
    lines += nameLines(report.affected);
    if (!report.isDone)
        lines += u"Nothing was stored."_s;
    return lines;
}

void print(Output& output, const ActReport& report)
{
    const ProgrammeChange& change = report.change;
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
    QJsonObject object{{u"action"_s, change.action},
                       {u"lines"_s, lines},
                       {u"changed"_s, changed},
                       {u"added"_s, sessionsJson(change.added)},
                       {u"removed"_s, sessionsJson(change.removed)},
                       {u"closed"_s, closed}};
    addReport(object, report);
    output.object(object, sentences + remarkLines(report));
}

} // namespace ledforum
