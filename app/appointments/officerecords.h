// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/appointmentrecords.h"
#include "app/security/knownkeys.h"

#include <vector>

namespace ledforum {

class Connection;

/// The office's key pairs that somebody holds: the present one first, then those before it. They live as long
/// as the ring.
[[nodiscard]] std::vector<const KeyPair*> officesOf(const KeyRing& ring);

/// What is kept about appointments as the tutor's office reads it: all of it, opened and checked.
class OfficeRecords final
{
public:
    struct Entry
    {
        AppointmentRecord row;
        OpenedRecord opened;
        QByteArray officeBox;         ///< the office's key that it opened with
        bool isSignedByOffice = true; ///< false: by the doctor, whose keys the office knows or vouches for
    };

    /// The ring must hold the office's key. Throws DatabaseError.
    OfficeRecords(const Connection& connection, const KeyRing& ring);

    /// Those about appointments that check out, in no order that tells anything.
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    /// Null when nothing of this kind is kept.
    [[nodiscard]] const Entry* find(const QByteArray& appointment, PersonId doctor, RecordKind kind) const;
    /// What stands among them of keys.
    [[nodiscard]] const KnownKeys& known() const { return m_known; }
    /// Rows that cannot be opened, or are not signed by whom they name: someone tampered with the file. Of a
    /// holder who was not given the past only the latter.
    [[nodiscard]] int doubtful() const { return m_doubtful; }
    /// All rows, as the store gives them.
    [[nodiscard]] const std::vector<AppointmentRecord>& rows() const { return m_rows; }
    [[nodiscard]] std::vector<AppointmentRecordId> ids() const;

private:
    void sort(const Connection& connection, const KeyRing& ring, std::vector<Entry> opened);

    std::vector<AppointmentRecord> m_rows;
    std::vector<Entry> m_entries;
    KnownKeys m_known;
    int m_doubtful = 0;
};

} // namespace ledforum
