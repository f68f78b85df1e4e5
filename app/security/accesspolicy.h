// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "database/security/role.h"

#include <optional>

namespace ledforum {

class Actor;

/// Everything that somebody may or may not do. One row each in the table of accesspolicy.cpp.
enum class Permission {
    SeeNextSession, ///< and the number of free slots
    SeeProgramme,
    SeeOwnRecords,      ///< own attendance, certificates, CPD
    ManageOwnAccount,   ///< own password, recovery sheet, cover PIN
    BookOwnAppointment, ///< book, move, cancel one's own 1:1
    ReplyToSessions,    ///< say whether one is coming
    KeepDrafts,         ///< one's own unfinished typing
    SeeAppointments,    ///< who booked, topics, messages
    ManageAppointments, ///< book for a doctor, block, cancel any
    EditProgramme,      ///< plan, edit, closures
    ManagePeople,       ///< add, edit, import, invite, deactivate
    GrantAdministrator,
    GrantTutor,
    TakeRegister, ///< mark, import, close, correct
    CheckIn,      ///< people in and out, at the desk of a session
    IssueCertificates,
    SignCertificates, ///< give the image of one's own signature, for those in one's name
    SeeInsights,
    ManageForum, ///< settings, backup, audit of ordinary acts
    SeeSealedAudit,
    ExportPersonalData, ///< what is kept about a person, but for the confidential
    ExportConfidential, ///< the confidential too
    ErasePeople,
    DeleteDueRecords,     ///< registers and certificates past their time
    DeleteDueConfidential ///< messages and notes past theirs
};

[[nodiscard]] bool allows(Roles roles, Permission permission);
/// Why this actor may not; nothing when they may.
[[nodiscard]] std::optional<Failure> refusal(const Actor& actor, Permission permission);

} // namespace ledforum
