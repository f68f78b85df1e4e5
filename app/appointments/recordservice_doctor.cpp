// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/recordservice.h"

#include <algorithm>

// What doctors read of what is kept, and how it becomes theirs to read.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

struct OwnRecord
{
    AppointmentRecord row;
    OpenedRecord opened;
};

/// The doctor's records of one kind that the office has signed, in order of time.
std::vector<OwnRecord> ownRecords(const AppointmentRecordStore& store, const Actor& doctor, RecordKind kind)
{
    std::vector<OwnRecord> own;
    for (AppointmentRecord& row : store.all()) {
        std::optional<OpenedRecord> opened = openRecord(row, doctor.keys().own);
        if (opened && opened->record.kind == kind && opened->record.doctor == doctor.person() &&
            opened->isSignedBy(doctor.keys().pinned.office.sign, row.id))
            own.push_back({std::move(row), *std::move(opened)});
    }
    std::ranges::stable_sort(own, {}, [](const OwnRecord& record) {
        const LocalSpan& span = record.opened.record.span;
        return std::pair(span.date, span.start);
    });
    return own;
}

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
            for (const OwnRecord& own : ownRecords(m_records, actor, RecordKind::Actions)) {
                if (!own.opened.record.actions.isEmpty())
                    agreed.push_back({own.opened.record.span, own.opened.record.actions});
            }
            return agreed;
        });
}

Result<std::vector<TutorCancellation>> RecordService::ownCancellations(const Actor& actor) const
{
    return m_operations.read(
        actor, Permission::BookOwnAppointment, [&]() -> Result<std::vector<TutorCancellation>> {
            std::vector<TutorCancellation> unseen;
            for (const OwnRecord& own : ownRecords(m_records, actor, RecordKind::CancelledByTutor)) {
                if (!own.opened.record.isSeen)
                    unseen.push_back({own.row.id, own.opened.record.span});
            }
            return unseen;
        });
}

Result<> RecordService::acknowledge(const Actor& actor, AppointmentRecordId cancellation)
{
    constexpr auto permission = Permission::BookOwnAppointment;
    const auto seal = [&]() -> Result<std::pair<AppointmentRecord, QByteArray>> {
        for (const OwnRecord& own : ownRecords(m_records, actor, RecordKind::CancelledByTutor)) {
            if (own.row.id == cancellation)
                return std::pair(own.row,
                                 markedAsSeen(own.opened, own.row.id, actor.keys().pinned.office.box));
        }
        return notFound(u"That notice is no longer there."_s);
    };
    const auto sealed = m_operations.read(actor, permission, seal);
    if (!sealed)
        return sealed.failure();
    return m_operations.change(
        actor, permission, Area::Appointments, [&](AuditLog::Entry& audit) -> Result<> {
            // Whoever was faster has sealed it anew for this doctor, who will be told once more.
            if (m_records.overwrite(sealed->first, sealed->second))
                audit.noteSealed(u"acknowledged"_s, u"appointment_record"_s, cancellation.value());
            return Done();
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
