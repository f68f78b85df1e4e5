// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/protectedtime.h"
#include "app/documents/document.h"
#include "database/forum/forumsettings.h"

namespace ledforum {

/// What stands in a letter that asks the rota co-ordinators of one specialty for release.
struct ReleaseLetter
{
    ForumSettings settings;
    QDate date;                                 ///< of the letter
    QString tutor;                              ///< who signs it
    std::vector<TeachingSession> sessions = {}; ///< to come, in order of time
    ProtectedTimeReport soFar = {};             ///< of all specialties
    QString specialty = {};
    QString auditHead = {};           ///< stands at the foot
    std::vector<Person> doctors = {}; ///< of that specialty, in order of surname
};

/// As many pages as the doctors and sessions take. The file is named after specialty and date,
/// "Release_Emergency-Medicine_2026-11-23.pdf". Needs a QGuiApplication.
[[nodiscard]] Document releaseLetter(const ReleaseLetter& letter);

} // namespace ledforum
