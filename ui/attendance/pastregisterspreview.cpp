// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/pastregisterspreview.h"

#include "app/common/wording.h"
#include "ui/attendance/registerwording.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

ImportRow problemRow(const BadLine& bad, const QString& outcome, PillTone tone)
{
    return {bad.line, {}, bad.problem, outcome, tone};
}

ImportRow markRow(const PastMark& mark, const std::vector<TeachingSession>& sessions)
{
    const auto session = std::ranges::find(sessions, mark.session, &TeachingSession::id);
    ImportRow row{mark.line,
                  session == sessions.end()
                      ? QString()
                      : shortDate(session->span.date) + session->span.date.toString(u" yyyy"_s),
                  u"%1: %2"_s.arg(mark.person.fullName.value(), displayName(mark.mark.status).toLower()),
                  u"New"_s, PillTone::Success};
    if (mark.effect == PastEffect::Same) {
        row.outcome = u"There already"_s;
        row.tone = PillTone::Neutral;
    } else if (mark.effect == PastEffect::Kept) {
        row.outcome = u"Other mark kept"_s;
        row.tone = PillTone::Warning;
    }
    return row;
}

QString summaryOf(const PastImport& import)
{
    QStringList parts{u"%1 new"_s.arg(counted(import.count(PastEffect::New), u"mark"_s, u"marks"_s))};
    if (const int same = import.count(PastEffect::Same))
        parts << u"%1 there already"_s.arg(same);
    if (const int kept = import.count(PastEffect::Kept))
        parts << u"%1 keep another mark"_s.arg(kept);
    if (import.closed > 0)
        parts << u"%1 closed by this"_s.arg(counted(import.closed, u"register"_s, u"registers"_s));
    return parts.join(u" · "_s);
}

} // namespace

ImportPreview pastRegistersPreview(const PastImport& import, const std::vector<TeachingSession>& sessions,
                                   const QString& fileName)
{
    const auto bad = qsizetype(import.badLines.size());
    const auto unknown = qsizetype(import.unknown.size());
    const int marks = import.count(PastEffect::New);
    ImportPreview preview{u"Import registers of earlier years"_s,
                          fileName,
                          summaryOf(import),
                          {},
                          marks > 0 ? u"Import %1"_s.arg(counted(marks, u"mark"_s, u"marks"_s))
                                    : u"Nothing to import"_s,
                          marks > 0 && bad == 0 && unknown == 0,
                          {},
                          {}};
    for (const BadLine& line : import.badLines)
        preview.rows.push_back(problemRow(line, u"Cannot be read"_s, PillTone::Danger));
    for (const BadLine& line : import.unknown)
        preview.rows.push_back(problemRow(line, u"Not known"_s, PillTone::Warning));
    for (const PastMark& mark : import.marks)
        preview.rows.push_back(markRow(mark, sessions));
    if (bad > 0)
        preview.problem = u"%1 cannot be read. Put it right in the file and choose it again; until then "
                          "nothing is imported."_s.arg(counted(bad, u"line"_s, u"lines"_s));
    else if (unknown > 0 && marks > 0)
        preview.leaveOut = u"&Leave out the %1 that nobody here or no session fits"_s.arg(
            counted(unknown, u"entry"_s, u"entries"_s));
    return preview;
}

} // namespace ledforum
