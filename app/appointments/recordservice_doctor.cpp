// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/doctorrecords.h"
#include "app/appointments/recordservice.h"

// What doctors read of what is kept.

namespace ledforum {

using namespace Qt::StringLiterals;

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

} // namespace ledforum
