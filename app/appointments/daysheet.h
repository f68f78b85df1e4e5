// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/appointmentarchive.h"
#include "app/appointments/waitingviews.h"
#include "app/documents/document.h"

namespace ledforum {

/// An afternoon as the tutor has it on the desk.
struct DaySheet
{
    struct Line
    {
        ClinicDaySlot slot;
        AppointmentHistory history = {}; ///< of whoever has it, before this appointment
        QString note = {};               ///< kept about this appointment already
    };

    ClinicView clinic;
    std::vector<Line> lines = {};
    std::vector<WaitingEntry> waiting = {}; ///< places that stand
};

/// Whole is for the tutor's eyes. Without topics the page may lie where others sit: names, times and
/// outcomes, and no word of what anything is about.
enum class DaySheetContent { Whole, WithoutTopics };

/// One portrait page a clinic. What does not fit is set smaller, then shortened, and says that the forum has
/// more.
[[nodiscard]] Document daySheetDocument(const std::vector<DaySheet>& sheets, DaySheetContent content,
                                        const QString& forumName);

} // namespace ledforum
