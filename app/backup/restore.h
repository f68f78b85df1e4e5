// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/backup/backupservice.h"
#include "app/security/keys.h"
#include "database/backup/holdings.h"

#include <QStringList>

#include <memory>

namespace ledforum {

class RestoredCopy;

/// Who proves in the backup who they are, with the password of then.
struct SignInOfThen
{
    QString name;
    SecretBytes password;
};

/// What is to be restored.
struct RestoreRequest
{
    QString backup; ///< its file
    /// Needed where the forum's file cannot be read, and where keys have changed since; else by whoever asks.
    std::optional<SignInOfThen> then = {};
};

/// What a restore does, before it is done.
struct RestorePreview
{
    Holdings then;
    std::optional<Holdings> now; ///< nothing while the forum's own file cannot be read
    QStringList lostSerials;     ///< of certificates issued since; none of them is ever given again
    Gone gone;                   ///< since; who and what does not come back
    friend bool operator==(const RestorePreview&, const RestorePreview&) = default;
};

/// How a restore went.
struct Restored
{
    RestorePreview was;
    QString before; ///< the file with the state before: a backup, or the damaged file under its new name
    bool isAside = false;     ///< the latter
    QStringList remains = {}; ///< what somebody has to look after, a sentence each
};

/// Puts a backup in the place of the forum's file, over ways into both of its own: on any thread. The state
/// before is backed up first, so that a restore is undone by restoring that. Who was erased, has left or lost
/// a role since stays so; serials given since are remembered. Everybody signs in anew.
///
/// A forum's file that is missing or damaged is renamed, never deleted.
class Restore final
{
public:
    Restore(QString forumFile, const Clock& clock, PasswordCost cost = PasswordCost::signIn());

    [[nodiscard]] Result<RestorePreview> preview(const Actor& actor, const RestoreRequest& request) const;
    /// All of it or nothing. Refused for administrators where somebody was erased or a tutor has left since:
    /// only a tutor can see to it that this stays so.
    Result<Restored> restore(const Actor& actor, const RestoreRequest& request);

private:
    struct Prepared;
    [[nodiscard]] Result<std::unique_ptr<Prepared>> prepared(const Actor& actor,
                                                             const RestoreRequest& request) const;
    [[nodiscard]] std::unique_ptr<Connection> present() const;
    [[nodiscard]] QStringList witnesses(bool isPresentSound) const;
    void learnFrom(const QString& file, Prepared& prepared) const;
    void learn(Prepared& prepared) const;
    [[nodiscard]] Result<> chooseSigner(Prepared& prepared, const Actor& actor,
                                        const RestoreRequest& request) const;
    Result<> exchange(Prepared& prepared, Restored& restored) const;
    void putAside(Prepared& prepared, Restored& restored) const;

    QString m_forumFile;
    QString m_folder;
    const Clock& m_clock;
    PasswordCost m_cost;
};

} // namespace ledforum
