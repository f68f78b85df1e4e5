// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/forum/confidentialitytext.h"

#include <QDate>
#include <QString>
#include <QTime>

#include <optional>

namespace ledforum {

/// What a forum has decided about itself.
struct ForumSettings
{
    QString name; ///< "LED Educational Forum"
    QString site; ///< the hospital
    QString timeZone = QStringLiteral("Europe/London");

    int teachingWeekday = 2; ///< 1 is Monday, as in ISO 8601
    QTime teachingStart = QTime(14, 0);
    int teachingMinutes = 60;
    QTime clinicStart = QTime(15, 0);
    int clinicMinutes = 60;
    int slotMinutes = 20;                                ///< divides the clinic's minutes
    std::optional<QDate> programmeAnchor = std::nullopt; ///< a day on which teaching takes place
    std::optional<QDate> clinicAnchor = std::nullopt;    ///< where the clinic keeps a fortnight of its own

    int bookingsADoctorMayHold = 1;     ///< future ones
    int bookingOpensWeeksBefore = 4;    ///< from the start of that day
    QTime bookingCloses = QTime(12, 0); ///< on the day of the clinic
    int offerHours = 24;                ///< for which a place of the waiting list may take up its offer
    QTime offersEnd = QTime(9, 0);      ///< on the day of the clinic: from then on the tutor decides
    /// What a doctor's own calendar and slip call a 1:1: a place, never its purpose.
    QString neutralPlace = QStringLiteral("Postgraduate Centre");

    QString confidentialityText = defaultConfidentialityText(); ///< agreed to before a 1:1 is booked

    // How long what stands about people is kept; agree these with your information governance lead.
    int keepMessagesMonths = 3; ///< what a doctor wrote for a 1:1, after it
    int keepNotesMonths = 12;   ///< what the tutor keeps about a doctor's 1:1s, after the last of them
    int keepRecordsYears = 6;   ///< registers, certificates and account, after leaving
    int keepFeedbackYears = 5;  ///< what is said of a session, after it; the forum collects none yet

    int creditsToleranceMinutes = 5; ///< whoever misses no more than this has attended the whole session
    int creditsStepMinutes = 15;     ///< otherwise minutes count in steps of this, rounded down
    int minutesPerCredit = 60;

    // How certificates look that are issued from now on.
    bool isCertificatePortrait = false;
    bool hasReflectionPage = true;

    int notSeenSessions = 3; ///< missed in a row, until a doctor is listed as not seen

    int deskOpensMinutesBefore = 30; ///< the check-in desk, before a session's start
    int deskClosesMinutesAfter = 15; ///< and after its end

    /// Minutes that the workstation may stand untouched; see app/security/idlerules.h for what then happens.
    int idleDoctorMinutes = 2;
    int idleAdministratorMinutes = 5;
    int idleRegisterMinutes = 10; ///< an administrator's with an open register; 0: no longer than otherwise
    int idleCoverMinutes = 2;     ///< until a tutor's pages are covered; 0: never
    int idleTutorMinutes = 10;    ///< until a tutor is locked out

    QString secondBackupFolder = {}; ///< where a second copy of each backup goes; empty for nowhere

    bool isDemonstration = false; ///< invented people and known passwords: the welcome screen offers them

    friend bool operator==(const ForumSettings&, const ForumSettings&) = default;
};

} // namespace ledforum
