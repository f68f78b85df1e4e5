// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/programme/teachingsession.h"

#include <QTimeZone>

#include <optional>
#include <vector>

namespace ledforum {

/// Which teaching sessions a file may be the report of.
struct ReportSessions
{
    std::vector<TeachingSessionId> fits; ///< in order of date; the one, where there is one
    QString cause;                       ///< unless exactly one fits: why, a sentence
    QString sentence;                    ///< that, and what to do about it in the window
    bool mayBeChosen = true;             ///< else no other session would do
    std::optional<size_t> file = {};     ///< which of several files the cause tells of; nothing: all of them

    [[nodiscard]] bool contains(TeachingSessionId session) const;
};

/// Those that are not cancelled and that somebody in the file attended by its times. None for a list without
/// dates, or for what is no report.
[[nodiscard]] ReportSessions
sessionOfReport(const QByteArray& file, const std::vector<TeachingSession>& sessions, const QTimeZone& zone);

/// Sessions that a file may be the report of, and those that somebody may take them for too early.
struct SessionsToFit
{
    std::vector<TeachingSession> begun;
    std::vector<TeachingSession> coming;
    QTimeZone zone;
};

/// Those that all the files fit.
[[nodiscard]] ReportSessions sessionsOfReports(const std::vector<QByteArray>& files,
                                               const SessionsToFit& sessions);

} // namespace ledforum
