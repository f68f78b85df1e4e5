// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/clock.h"
#include "app/security/operations.h"
#include "database/people/personstore.h"

#include <optional>
#include <vector>

namespace ledforum {

class ConfidentialFile;

enum class KeptKind {
    Messages,     ///< what a doctor wrote for a 1:1 or a waiting list; confidential
    Appointments, ///< past 1:1s, outcomes, notes and actions; confidential
    Records       ///< name, registers, certificates, replies and account
};
/// As the command line prints it: "messages".
[[nodiscard]] QString codeOf(KeptKind kind);
/// As people read it: "What a doctor wrote".
[[nodiscard]] QString nameOf(KeptKind kind);

/// Something that has been kept for as long as it is to be kept.
struct DueItem
{
    KeptKind kind;
    PersonId person;
    QString fullName;
    QDate since;    ///< the day on which it became due
    int things = 1; ///< how many
};

struct DueList
{
    std::vector<DueItem> items; ///< the confidential first, and longest due first
    /// For whoever may not see whose: so many past 1:1s are old enough that something of them may be due.
    std::optional<int> confidentialAtMost = {};
};

/// What is kept about people for longer than the settings say, and its deletion. Administrators see names of
/// registers and certificates only.
class Retention final
{
public:
    Retention(Connection& connection, Operations& operations, const ForumClock& clock);

    [[nodiscard]] Result<DueList> due(const Actor& actor) const;
    /// Deletes all that `due` lists for this actor, and says what it was. A name gives way to a pseudonym,
    /// under which registers keep their numbers. Cannot be undone.
    Result<DueList> deleteDue(const Actor& actor);

private:
    [[nodiscard]] Result<DueList> dueFor(const Actor& actor,
                                         const std::optional<ConfidentialFile>& file) const;
    [[nodiscard]] std::vector<DueItem> dueRecords() const;
    [[nodiscard]] std::vector<DueItem> dueConfidential(const ConfidentialFile& file) const;
    [[nodiscard]] int oldAppointments() const;
    [[nodiscard]] QString nameOf(PersonId person) const;
    void removeRecords(PersonId person, AuditLog::Entry& audit);

    Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    PersonStore m_people;
};

} // namespace ledforum
