// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/programme/programmeplan.h"
#include "database/forum/forumsettings.h"

namespace ledforum {

class Connection;

/// Lays out teaching sessions and clinics. Works inside its caller's read or transaction, and throws
/// DatabaseError.
class ProgrammePlanner final
{
public:
    ProgrammePlanner(Connection& connection, ForumSettings settings)
        : m_connection(connection)
        , m_settings(std::move(settings))
    {
    }

    [[nodiscard]] Result<ProgrammePlan> plan(const PlanRequest& request) const;
    /// Stores what the plan says is to be added. The first plan's anchor becomes the forum's own; so does the
    /// first that was named for the clinic.
    void apply(const ProgrammePlan& plan, const PlanRequest& request);

private:
    void keepAnchors(const ProgrammePlan& plan, const PlanRequest& request);
    [[nodiscard]] std::vector<PlannedDay> teachingDays(const ProgrammePlan& plan,
                                                       const PlanRequest& request) const;
    [[nodiscard]] std::vector<PlannedDay> clinicDays(const ProgrammePlan& plan,
                                                     const PlanRequest& request) const;

    Connection& m_connection;
    ForumSettings m_settings;
};

} // namespace ledforum
