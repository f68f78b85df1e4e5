// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/teamsreport.h"
#include "database/attendance/importmemorystore.h"

#include <QHash>

namespace ledforum {

/// What a participant is known by from one report to the next: the first e-mail address, else the number,
/// else the name as attendeeKey() has it. Its SHA-256: the file keeps no name of a doctor for it.
[[nodiscard]] QByteArray participantDigest(const TeamsAttendee& attendee);
/// The same of somebody without address and number.
[[nodiscard]] QByteArray participantDigest(QStringView name);

/// The participants whom somebody has matched, or ignored, once and for all.
class ParticipantMemory final
{
public:
    explicit ParticipantMemory(const std::vector<KnownParticipant>& known);

    /// Nothing where nobody has said who it is. Whoever has an address is ignored by the name, too: what
    /// takes notes comes under many addresses.
    [[nodiscard]] const KnownParticipant* of(const TeamsAttendee& attendee) const;
    [[nodiscard]] const KnownParticipant* at(const QByteArray& digest) const;

private:
    QHash<QByteArray, KnownParticipant> m_known;
    bool m_ignores = false;
};

} // namespace ledforum
