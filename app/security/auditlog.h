// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/clock.h"

#include <QString>

#include <optional>
#include <vector>

namespace ledforum {

class Actor;
class Connection;
namespace auditchain {
struct SealedAct;
}

/// Two chains, each link a BLAKE2b digest over its row and the digest before it: one in the clear, its
/// entries signed by the tutor or administrator who acted; one sealed to the tutors' audit key, for what
/// doctors do. An entry holds digests of the rows that the act wrote; and who signs one signs the ends of
/// both.
class AuditLog final
{
public:
    AuditLog(Connection& connection, const ForumClock& clock);

    /// The entries of one operation, kept until its end: what is signed then covers all that it did.
    class Entry final
    {
    public:
        Entry(AuditLog& log, const Actor& actor)
            : m_log(log)
            , m_actor(actor)
        {
        }
        /// In the clear. `action` is a verb in the past ("closed register"), `subject` a table's name. No
        /// names of doctors in connection with appointments, no text that people typed in confidence.
        void note(const QString& action, const QString& subject, std::optional<qint64> subjectId,
                  const QString& detail = {});
        /// Sealed: only tutors read it. One size, whatever it says.
        void noteSealed(const QString& action, const QString& subject, std::optional<qint64> subjectId);
        /// Writes them, once, as the last thing before the commit. Throws DatabaseError.
        void write();

    private:
        struct Act
        {
            QString action;
            QString subject;
            std::optional<qint64> subjectId;
            QString detail;
        };
        [[nodiscard]] std::vector<auditchain::SealedAct> sealedActs(const QString& at) const;
        void writeSealed(const QString& at);
        void writeClear(const QString& at);
        void signHead(const QString& at);
        [[nodiscard]] QString written() const;

        std::vector<Act> m_sealed;
        std::vector<Act> m_clear;
        AuditLog& m_log;
        const Actor& m_actor;
    };

private:
    Connection& m_connection;
    const ForumClock& m_clock;
};

} // namespace ledforum
