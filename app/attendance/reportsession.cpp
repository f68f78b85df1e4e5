// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/reportsession.h"

#include "app/attendance/teamsreport.h"
#include "app/common/wording.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

ReportSessions sessionOfReport(const QByteArray& file, const std::vector<TeachingSession>& sessions,
                               const QTimeZone& zone)
{
    std::vector<const TeachingSession*> found;
    for (const TeachingSession& session : sessions) {
        if (session.state != TeachingState::Cancelled && readReport(file, {session.span, zone}))
            found.push_back(&session);
    }
    std::ranges::sort(found, [](const TeachingSession* a, const TeachingSession* b) {
        return a->span.startMoment() < b->span.startMoment();
    });
    ReportSessions result;
    QStringList dates;
    for (const TeachingSession* session : found) {
        result.fits.push_back(session->id);
        dates += longDate(session->span.date);
    }
    if (found.empty())
        result.sentence =
            u"The file fits no teaching session by its dates. Choose the session, and add the file there."_s;
    else if (found.size() > 1)
        result.sentence =
            u"The file may be of several sessions: %1. Choose one of them."_s.arg(dates.join(u"; "_s));
    return result;
}

} // namespace ledforum
