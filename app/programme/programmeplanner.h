// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/programme/programmeplan.h"

namespace ledforum {

class Connection;

/// When the forum meets, as its settings say.
struct MeetingTimes
{
    int weekday = Qt::Tuesday;
    QTime teachingStart{14, 0};
    int teachingMinutes = 60;
    QTime clinicStart{15, 0};
    int clinicMinutes = 60;
    int slotMinutes = 20;
    QString venue;
    std::optional<QDate> anchor;       ///< of the teaching, once something was generated
    std::optional<QDate> clinicAnchor; ///< where the clinic has a fortnight of its own
};

/// Lays out teaching sessions and clinics. Works inside its caller's read or transaction, and throws
/// DatabaseError.
class ProgrammePlanner final
{
public:
    ProgrammePlanner(Connection& connection, MeetingTimes times)
        : m_connection(connection)
        , m_times(std::move(times))
    {
    }

    [[nodiscard]] Result<ProgrammePlan> plan(const PlanRequest& request) const;
    /// Stores what the plan says is to be added.
    void apply(const ProgrammePlan& plan);

private:
    [[nodiscard]] std::vector<PlannedDay> teachingDays(const ProgrammePlan& plan,
                                                       const PlanRequest& request) const;
    [[nodiscard]] std::vector<PlannedDay> clinicDays(const ProgrammePlan& plan,
                                                     const PlanRequest& request) const;

    Connection& m_connection;
    MeetingTimes m_times;
};

} // namespace ledforum
