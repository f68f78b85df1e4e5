// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/doctorrecords.h"
#include "app/appointments/recordservice.h"

// What doctors read of what is kept, and how it becomes theirs to read.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// The record sealed anew for whoever should read it by now; nothing when it is as it should be.
std::optional<AppointmentRecord> relinked(const OfficeRecords::Entry& entry, const KeyPair& office,
                                          const std::optional<QByteArray>& doctorKey)
{
    const RecordKind kind = entry.opened.record.kind;
    const bool isForDoctor = kind == RecordKind::Actions || kind == RecordKind::CancelledByTutor;
    // With the office's signature it outlives the doctor's keys, too.
    const bool lacksReader = isForDoctor && doctorKey && entry.opened.doctorKey != *doctorKey;
    if (!lacksReader && entry.isSignedByOffice)
        return std::nullopt;
    return sealedRecord(entry.opened.record, office, doctorKey, entry.row.id);
}

} // namespace

Result<std::vector<AgreedActions>> RecordService::ownActions(const Actor& actor) const
{
    return m_operations.read(
        actor, Permission::BookOwnAppointment, [&]() -> Result<std::vector<AgreedActions>> {
            std::vector<AgreedActions> agreed;
            for (const DoctorRecord& own : doctorRecords(m_connection, actor, RecordKind::Actions)) {
                if (!own.opened.record.actions.isEmpty())
                    agreed.push_back({own.opened.record.span, own.opened.record.actions});
            }
            return agreed;
        });
}

Result<int> RecordService::relinkRecords(const Actor& actor)
{
    struct Relink
    {
        AppointmentRecord present;
        AppointmentRecord sealed;
    };
    const auto seal = [&]() -> Result<std::vector<Relink>> {
        std::vector<Relink> relinks;
        if (!actor.keys().office)
            return relinks;
        const OfficeReader reader(m_connection, actor);
        const OfficeRecords records(m_connection, actor);
        for (const OfficeRecords::Entry& entry : records.entries()) {
            if (const auto sealed =
                    relinked(entry, *actor.keys().office, reader.confirmedKeyOf(entry.opened.record.doctor)))
                relinks.push_back({entry.row, *sealed});
        }
        return relinks;
    };
    const Result<std::vector<Relink>> relinks =
        m_operations.read(actor, Permission::ManageAppointments, seal);
    if (!relinks)
        return relinks.failure();
    if (relinks->empty())
        return 0;
    return m_operations.change(actor, Permission::ManageAppointments, Area::Appointments,
                               [&](AuditLog::Entry& audit) -> Result<int> {
                                   int count = 0;
                                   for (const Relink& relink : *relinks) {
                                       if (!m_records.overwrite(relink.present, relink.sealed.envelope))
                                           continue;
                                       audit.noteSealed(u"linked"_s, u"appointment_record"_s,
                                                        relink.sealed.id.value());
                                       ++count;
                                   }
                                   return count;
                               });
}

} // namespace ledforum
