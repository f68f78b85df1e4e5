// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/appointmentrecords.h"
#include "app/security/actor.h"

#include <vector>

namespace ledforum {

class Connection;

/// What is kept about appointments as the tutor's office reads it: all of it, opened and checked.
class OfficeRecords final
{
public:
    struct Entry
    {
        AppointmentRecord row;
        OpenedRecord opened;
        bool isSignedByOffice = true; ///< false: by the doctor, whose keys the office has vouched for
    };

    /// The tutor must hold the office's key. Throws DatabaseError.
    OfficeRecords(const Connection& connection, const Actor& tutor);

    /// Those that check out, in no order that tells anything.
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    /// Null when nothing of this kind is kept.
    [[nodiscard]] const Entry* find(const QByteArray& appointment, PersonId doctor, RecordKind kind) const;
    /// Rows that cannot be opened, or are not signed by whom they name: someone tampered with the file.
    [[nodiscard]] int doubtful() const { return m_doubtful; }
    /// Of all rows, as the store gives them.
    [[nodiscard]] const std::vector<AppointmentRecordId>& ids() const { return m_ids; }

private:
    std::vector<Entry> m_entries;
    std::vector<AppointmentRecordId> m_ids;
    int m_doubtful = 0;
};

} // namespace ledforum
