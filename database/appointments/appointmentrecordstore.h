// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/appointments/appointmentrecord.h"

#include <vector>

namespace ledforum {

class Connection;

/// What is kept about appointments. Rows are overwritten, and removed only for others that come in their
/// place, or when what they say is to be forgotten. Throws DatabaseError.
class AppointmentRecordStore final
{
public:
    explicit AppointmentRecordStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    /// Under the id that the record bears. Constraint when there is such a record already.
    void insert(const AppointmentRecord& record);
    /// False, and nothing changed, unless `expected` still stands in it: someone else was faster.
    [[nodiscard]] bool overwrite(const AppointmentRecord& expected, const QByteArray& envelope);
    /// Takes the row out. False, and nothing changed, unless `expected` still stands in it.
    [[nodiscard]] bool remove(const AppointmentRecord& expected);

    /// In the order of their ids, which are random.
    [[nodiscard]] std::vector<AppointmentRecord> all() const;
    [[nodiscard]] std::vector<AppointmentRecordId> ids() const;

private:
    const Connection& m_connection;
};

} // namespace ledforum
