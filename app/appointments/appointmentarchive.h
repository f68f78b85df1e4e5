// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/officereader.h"
#include "app/appointments/officerecords.h"

namespace ledforum {

/// What is kept about one appointment.
struct AppointmentNotes
{
    std::optional<AppointmentOutcome> outcome = {};
    QString note = {};
    QStringList actions = {};

    friend bool operator==(const AppointmentNotes&, const AppointmentNotes&) = default;
};

/// An appointment that has begun, or was cancelled.
struct EarlierAppointment
{
    LocalSpan span;
    std::optional<SlotId> slot = {}; ///< nothing of a cancelled one
    QString topic = {};              ///< likewise
    AppointmentNotes notes = {};
    bool isCancelledByTutor = false;
};

/// Of one doctor.
struct AppointmentHistory
{
    std::vector<EarlierAppointment> appointments = {}; ///< in order of time
    /// Records of the forum that cannot be read or do not check out: they may be this doctor's.
    int doubtfulRecords = 0;
};

/// The earlier appointments of all doctors, read and opened once. For the tutor.
class AppointmentArchive final
{
public:
    /// The tutor must hold the office's key. Throws DatabaseError.
    AppointmentArchive(Connection& connection, const Actor& tutor, LocalMoment now);

    [[nodiscard]] AppointmentHistory of(PersonId doctor) const;
    /// What is kept about an appointment, also one to come.
    [[nodiscard]] AppointmentNotes notesOf(const QByteArray& appointment, PersonId doctor) const;
    /// Appointments that have begun and of which nobody has written how they went, in order of time.
    [[nodiscard]] std::vector<EarlierAppointment> withoutOutcome() const;

private:
    void readBookings(Connection& connection, const Actor& tutor, LocalMoment now);

    using Identity = std::pair<PersonId, QByteArray>;

    OfficeRecords m_records;
    std::map<Identity, EarlierAppointment> m_begun;
    std::vector<Identity> m_toCome;
};

} // namespace ledforum
