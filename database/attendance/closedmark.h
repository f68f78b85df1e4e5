// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/attendance/mark.h"
#include "database/attendance/reply.h"

#include <QDate>

namespace ledforum {

/// One line of the closed register of a session held, with what its person was that day.
struct ClosedMark
{
    TeachingSessionId session;
    QDate date;
    int sessionMinutes = 60;
    PersonId person;
    MarkStatus status = MarkStatus::Present;
    int minutes = 0; ///< attended, inside the session; 0 of whoever did not attend
    // As frozen at closing; where nothing was, as the person has it now. Empty where neither is known.
    QString grade = {};
    QString specialty = {};                        ///< its name
    std::optional<Apology> apology = std::nullopt; ///< the category that the person gave beforehand

    [[nodiscard]] bool attended() const
    {
        return status != MarkStatus::Apologies && status != MarkStatus::DidNotAttend;
    }
    friend bool operator==(const ClosedMark&, const ClosedMark&) = default;
};

} // namespace ledforum
