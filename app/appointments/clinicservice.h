// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/clinicchange.h"
#include "app/appointments/clinicmaker.h"
#include "app/common/clock.h"
#include "app/security/operations.h"

#include <functional>

namespace ledforum {

struct ClinicBook;

/// Whom a change of a clinic would touch. Names are the tutor's to know: for anybody else the lists are
/// empty.
struct AffectedAppointments
{
    int booked = 0;
    int waiting = 0;               ///< for an offer, or with one
    QStringList bookedNames = {};  ///< in order of time, with the time: "3.20pm, Doctor One"
    QStringList waitingNames = {}; ///< in order of the waiting list

    [[nodiscard]] bool isAnyone() const { return booked + waiting > 0; }
    /// Together with those of another clinic.
    AffectedAppointments& operator+=(const AffectedAppointments& other);
};

/// Clinics as a whole, and the times that the tutor gives and keeps. Slots keep their ids, and with them what
/// is booked, wherever their clinic moves; doctors learn of it because what they last agreed to stays as it
/// was. Each change of a clinic counts its calendar sequence up.
class ClinicService final
{
public:
    ClinicService(Connection& connection, Operations& operations, const ForumClock& clock);
    Q_DISABLE_COPY_MOVE(ClinicService)

    /// Clinics by which people mean a day: refused when there are several that take place, unless `start`
    /// says which. NotFound when there is none.
    [[nodiscard]] Result<Clinic> find(const Actor& actor, QDate date, std::optional<QTime> start = {}) const;
    /// Both days included; an invalid date is no limit. Cancelled ones too.
    [[nodiscard]] Result<std::vector<Clinic>> list(const Actor& actor, QDate first = {},
                                                   QDate last = {}) const;

    [[nodiscard]] Result<AffectedAppointments> affectedBy(const Actor& actor, ClinicId clinic) const;
    /// What speaks against a clinic there and does not forbid it.
    [[nodiscard]] Result<QStringList> warnings(const Actor& actor, const LocalSpan& span) const;

    /// An extra one.
    Result<ClinicChange> add(const Actor& actor, const ClinicPlan& plan);
    /// With its slots, and to another venue if one is given. Refused once it has begun, into the past, and
    /// onto another clinic.
    Result<ClinicChange> move(const Actor& actor, ClinicId clinic, LocalMoment start,
                              const std::optional<QString>& venue = {});
    Result<ClinicChange> setVenue(const Actor& actor, ClinicId clinic, const QString& venue);
    /// Its bookings stand, and come back with it.
    Result<ClinicChange> cancel(const Actor& actor, ClinicId clinic, const QString& reason);
    /// Whom it leaves with more 1:1s than a doctor may hold is among the warnings: for the tutor alone.
    Result<ClinicChange> reinstate(const Actor& actor, ClinicId clinic);
    /// Back to what was before; the result undoes the undoing. Conflict when someone has changed the clinic
    /// meanwhile, or booked a time of one that was added.
    Result<ClinicChange> undo(const Actor& actor, const ClinicChange& change);

    // One slot at a time, by the tutor. Refused when it is offered to the waiting list, or has begun.

    /// Keeps a free time from everybody; refused when it is taken.
    Result<> block(const Actor& actor, SlotId slot);
    Result<> unblock(const Actor& actor, SlotId slot);
    /// Gives the slot, free or booked, the time of the free one after it.
    Result<> join(const Actor& actor, SlotId slot);
    /// Gives the time back that was joined last.
    Result<> separate(const Actor& actor, SlotId slot);

private:
    using Edit = std::function<Result<Clinic>(const Clinic&)>;
    using SlotWork = std::function<Result<>(const Slot&, const ClinicBook&)>;

    Result<ClinicChange> rewrite(const Actor& actor, ClinicId clinic, const QString& action,
                                 const Edit& edit);
    Result<ClinicChange> rewriteInside(AuditLog::Entry& audit, const Clinic& before, const Clinic& after,
                                       const QString& action);
    [[nodiscard]] QStringList warningsAt(const LocalSpan& span) const;
    [[nodiscard]] QStringList pastLimit(const Actor& tutor, ClinicId clinic) const;
    Result<> setLength(const Slot& slot, int minutes, const Clinic& clinic);
    Result<> changeSlot(const Actor& actor, SlotId slot, const QString& action, const SlotWork& work);

    Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    ClinicStore m_clinics;
    SlotStore m_slots;
};

} // namespace ledforum
