// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/minutesrule.h"
#include "app/attendance/register.h"
#include "app/attendance/registerbook.h"
#include "app/security/auditlog.h"
#include "database/people/personstore.h"

namespace ledforum {

class Actor;
class ForumClock;
class Operations;

/// Corrections of closed registers, which nothing else changes, and the history of all registers. For tutors
/// and administrators. Certificates that were issued from a register stay as they are.
class CorrectionService final
{
public:
    CorrectionService(const Connection& connection, Operations& operations, const ForumClock& clock);

    /// By hand, with a reason of at most 200 letters that stands in the history. Refused while the register
    /// is not closed.
    Result<PreviousMarks> correct(const Actor& actor, TeachingSessionId session, PersonId person,
                                  const MarkRequest& request, const QString& reason);
    /// Conflict where one of the lines was changed since.
    Result<> takeBackCorrection(const Actor& actor, TeachingSessionId session, const PreviousMarks& previous);
    /// Who changed what, the earliest first; of any register, closed or not.
    [[nodiscard]] Result<std::vector<HistoryLine>> history(const Actor& actor,
                                                           TeachingSessionId session) const;

private:
    [[nodiscard]] Result<TeachingSession> closedSession(TeachingSessionId id) const;
    PreviousMarks corrected(AuditLog::Entry& audit, RegisterBook& changed, const MarkAuthor& author,
                            TeachingSessionId session);

    const Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    PersonStore m_people;
    RegisterStore m_registers;
};

} // namespace ledforum
