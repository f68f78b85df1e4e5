// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/doctorrecords.h"

#include "app/security/actor.h"
#include "database/appointments/appointmentrecordstore.h"

#include <algorithm>

namespace ledforum {

std::vector<DoctorRecord> doctorRecords(const Connection& connection, const Actor& doctor, RecordKind kind)
{
    std::vector<DoctorRecord> own;
    for (AppointmentRecord& row : AppointmentRecordStore(connection).all()) {
        std::optional<OpenedRecord> opened = openRecord(row, doctor.keys().own);
        if (opened && opened->record.kind == kind && opened->record.doctor == doctor.person() &&
            opened->isSignedBy(doctor.keys().pinned.office.sign, row.id))
            own.push_back({std::move(row), *std::move(opened)});
    }
    std::ranges::stable_sort(own, {}, [](const DoctorRecord& record) {
        const LocalSpan& span = record.opened.record.span;
        return std::pair(span.date, span.start);
    });
    return own;
}

} // namespace ledforum
