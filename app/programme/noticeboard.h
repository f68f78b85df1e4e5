// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/clock.h"
#include "app/documents/document.h"
#include "app/programme/period.h"
#include "database/appointments/clinic.h"
#include "database/forum/forumsettings.h"
#include "database/programme/teachingsession.h"

#include <QMap>

namespace ledforum {

/// What hangs on the notice board.
struct NoticeBoard
{
    Period period;
    std::vector<TeachingSession> sessions; ///< of the period, in order of time
    std::vector<Clinic> clinics;           ///< of the period
    QMap<QDate, QString> closedDays;       ///< of the fortnight, with their reasons
    const ForumSettings& settings;
    const ForumClock& clock;
};

/// The period on portrait A4: a line a session, the 1:1 clinics as times, and below it the next session with
/// two QR codes: its calendar entry for the phone, and its Teams link where it has one. No doctor is named.
[[nodiscard]] Document noticeBoardDocument(const NoticeBoard& board);

} // namespace ledforum
