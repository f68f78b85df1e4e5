// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/bookingservice.h"
#include "app/appointments/clinicmaker.h"
#include "app/appointments/clinicservice.h"
#include "app/appointments/recordservice.h"
#include "tests/support/temporaryforum.h"

#include <QFile>

namespace ledforum {

/// A forum with a clinic of three slots from 3pm on each of two Tuesdays; booking is open for both.
class ClinicForum final
{
public:
    static QDate first() { return {2026, 11, 24}; }
    static QDate second() { return {2026, 12, 8}; }

    ClinicForum()
        : m_forum(QDate(2026, 11, 16))
    {
        ClinicStore clinics(m_forum.connection());
        SlotStore slotStore(m_forum.connection());
        Transaction transaction(m_forum.connection());
        for (const QDate date : {first(), second()})
            m_clinics.push_back(makeClinic(
                clinics, slotStore, {.span = {date, QTime(15, 0), 60}, .venue = QStringLiteral("Room 2")}));
        // The slots stand in the sealed audit, as those of any clinic.
        AuditLog log(m_forum.connection(), m_forum.forum().clock());
        AuditLog::Entry(log, m_forum.tutor()).write();
        transaction.commit();
    }

    [[nodiscard]] TemporaryForum& operator*() { return m_forum; }
    [[nodiscard]] TemporaryForum* operator->() { return &m_forum; }
    [[nodiscard]] BookingService& bookings() { return m_forum.forum().appointments(); }
    [[nodiscard]] ClinicService& clinics() { return m_forum.forum().clinics(); }
    [[nodiscard]] RecordService& records() { return m_forum.forum().records(); }
    /// Signs the tutor in anew, who has then met everybody who has an account.
    [[nodiscard]] Actor freshTutor() { return m_forum.tutorWhoMetAll(); }

    [[nodiscard]] ClinicId clinicId(size_t n) const { return m_clinics.at(n); }
    [[nodiscard]] Clinic clinic(size_t n) { return *ClinicStore(m_forum.connection()).find(m_clinics.at(n)); }
    [[nodiscard]] std::vector<Slot> slotsOf(size_t clinic)
    {
        return SlotStore(m_forum.connection()).ofClinic(m_clinics.at(clinic));
    }
    [[nodiscard]] Slot slot(size_t clinic, size_t n) { return slotsOf(clinic).at(n); }
    [[nodiscard]] SlotId slotId(size_t clinic, size_t n) { return slot(clinic, n).id; }
    /// The whole file as it lies on the disk.
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(m_forum.path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    TemporaryForum m_forum;
    std::vector<ClinicId> m_clinics;
};

/// "(done)", or why not.
template <class T>
[[nodiscard]] QString sentenceOf(const Result<T>& result)
{
    return result ? QStringLiteral("(done)") : result.failure().sentence;
}

} // namespace ledforum
