// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/appointmentrecords.h"

#include <vector>

namespace ledforum {

class Connection;

/// A record that the office has written for a doctor.
struct DoctorRecord
{
    AppointmentRecord row;
    OpenedRecord opened;
};

/// The doctor's own records of one kind that the office has signed, in order of time. Throws DatabaseError.
[[nodiscard]] std::vector<DoctorRecord> doctorRecords(const Connection& connection, const Actor& doctor,
                                                      RecordKind kind);

} // namespace ledforum
