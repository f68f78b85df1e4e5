// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/backup/backupfiles.h"
#include "app/common/clock.h"
#include "app/common/result.h"
#include "database/backup/holdings.h"

namespace ledforum {

class Actor;
class Connection;

/// A backup that was made, and how it went beside it.
struct BackupMade
{
    BackupFile backup;
    QString secondProblem =
        {}; ///< why it is not in the second folder, too; empty when it is, or there is none
};

/// One of all backups that there are of a forum.
struct BackupPlace
{
    BackupFile backup;
    bool isHere = false;     ///< beside the forum's file
    bool isInSecond = false; ///< in the second folder
    friend bool operator==(const BackupPlace&, const BackupPlace&) = default;
};

/// Backups of one forum's file, in the folder beside it and, where the settings name one, in a second folder.
/// Has a way of its own into the file, so that it works on any thread.
class BackupService final
{
public:
    /// Between automatic ones: finer, and copies would tell who sat at the workstation when.
    static constexpr int minutesBetween = 15;

    BackupService(QString forumFile, const Clock& clock);

    /// Also where nothing has changed. Thins out what has become too much.
    Result<BackupMade> backUpNow(const Actor& actor) const;
    /// The same, with a copy under a name of one's own, which must not be there yet.
    Result<BackupMade> backUpTo(const Actor& actor, const QString& file) const;
    /// Newest first, those of the second folder, too.
    [[nodiscard]] Result<std::vector<BackupPlace>> list(const Actor& actor) const;
    /// What a backup holds. DatabaseUnusable when it is damaged or of another kind.
    [[nodiscard]] Result<Holdings> contents(const Actor& actor, const QString& backup) const;

    /// The program's own: when the newest backup is old enough and something was written since. Nothing when
    /// there was nothing to do.
    Result<std::optional<BackupMade>> keepUp() const;
    /// Of the state before something that changes much; whoever does that has been asked for their right.
    Result<BackupMade> before(BackupReason reason) const;

private:
    [[nodiscard]] BackupMade make(BackupReason reason) const;
    /// Gives the second folder the newest where it lacks that; nothing where it does not.
    [[nodiscard]] std::optional<BackupMade> caughtUp(Connection& connection, const BackupFile& newest) const;
    [[nodiscard]] QString putInSecond(Connection& connection, const BackupFile& backup) const;
    [[nodiscard]] QString secondFolder(const Connection& connection) const;
    void thinOut(const QString& folder) const;

    QString m_forumFile;
    QString m_folder;
    const Clock& m_clock;
};

} // namespace ledforum
