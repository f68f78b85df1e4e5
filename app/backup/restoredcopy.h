// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/forum/forum.h"
#include "app/security/actor.h"
#include "database/backup/holdings.h"

#include <QStringList>

namespace ledforum {

/// A copy of a backup that is made ready to take the place of the forum's file: what must not come back is
/// taken out again, and the audit says what was done. It stands in a private file of its own, which goes with
/// this.
class RestoredCopy final
{
public:
    /// Copies the backup into the folder, and verifies its pages. DatabaseUnusable when it is damaged.
    [[nodiscard]] static Result<std::unique_ptr<RestoredCopy>>
    of(const QString& backup, const QString& folder, const Clock& clock, PasswordCost cost);
    ~RestoredCopy();
    Q_DISABLE_COPY_MOVE(RestoredCopy)

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] Connection& connection() { return *m_connection; }

    /// Whether this person had the same keys when the backup was made, the right to restore it, and the
    /// offices had the keys that they have now: only then the audit takes their signature.
    [[nodiscard]] bool knows(const Actor& actor) const;
    /// Signs in with the name and password of then.
    [[nodiscard]] Result<Actor> signIn(const QString& name, const SecretBytes& password);

    /// Takes out again who and what has gone since. A sentence for each that could not be taken out and that
    /// somebody has to look after; an erasure that cannot be repeated is a failure.
    [[nodiscard]] Result<QStringList> removeAgain(const Actor& signer, const Gone& gone);
    /// Remembers serials that are lost, ends all sessions, and writes the audit entry.
    Result<> note(const Actor& signer, const QString& what, const QStringList& serials);
    /// Whether it is sound as a forum's file has to be.
    [[nodiscard]] Result<> check() const;

private:
    RestoredCopy(QString path, const Clock& clock);

    [[nodiscard]] QString nameOf(PersonId person) const;

    QString m_path;
    const Clock& m_clock;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Forum> m_forum;
};

} // namespace ledforum
