// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/doctorrecords.h"

#include "app/security/actor.h"
#include "database/appointments/appointmentrecordstore.h"

#include <algorithm>

namespace ledforum {

namespace {

/// By the office as it is, or as it was before a hand-over.
bool isByOffice(const OpenedRecord& opened, AppointmentRecordId id, const PinnedKeys& pinned)
{
    return opened.isSignedBy(pinned.office.sign, id) ||
           std::ranges::any_of(pinned.earlierOffices, [&](const PublicKeys& earlier) {
               return opened.isSignedBy(earlier.sign, id);
           });
}

} // namespace

std::vector<DoctorRecord> doctorRecords(const Connection& connection, const Actor& doctor, RecordKind kind)
{
    std::vector<DoctorRecord> own;
    for (AppointmentRecord& row : AppointmentRecordStore(connection).all()) {
        std::optional<OpenedRecord> opened = openRecord(row, doctor.keys().own);
        if (opened && opened->record.kind == kind && opened->record.doctor == doctor.person() &&
            isByOffice(*opened, row.id, doctor.keys().pinned))
            own.push_back({std::move(row), *std::move(opened)});
    }
    std::ranges::stable_sort(own, {}, [](const DoctorRecord& record) {
        const LocalSpan& span = record.opened.record.span;
        return std::pair(span.date, span.start);
    });
    return own;
}

} // namespace ledforum
