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

    friend bool operator==(const DueItem&, const DueItem&) = default;
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
    /// Deletes what somebody has seen as due: what `due` gave them, and no more of it than that. A name gives
    /// way to a pseudonym, under which registers keep their numbers. Conflict, and nothing is deleted, when
    /// any of it is not due as it was seen any more. Slow; cannot be undone.
    Result<> deleteDue(const Actor& actor, const DueList& seen);

private:
    [[nodiscard]] static bool readsConfidential(const Actor& actor);
    [[nodiscard]] DueList dueFor(const Actor& actor, const std::optional<ConfidentialFile>& file) const;
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
