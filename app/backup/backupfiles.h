// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace ledforum {

/// Why a backup was made.
enum class BackupReason { ByHand, Automatic, BeforeImport, BeforeRestore, BeforeMigration };

/// "by hand", "before a restore": for people.
[[nodiscard]] QString words(BackupReason reason);
/// "by-hand", "before-restore": in names of files and on the command line.
[[nodiscard]] QString code(BackupReason reason);

/// A backup, as the name of its file tells it: made when, of which state, and why. Whoever looks into the
/// folder learns no more from the name than from the file's own date.
struct BackupFile
{
    QString path;
    QDateTime at;     ///< UTC, to the second
    QByteArray stamp; ///< of the content (database/sqlite/databasecopy.h): alike while nothing was written
    BackupReason reason = BackupReason::Automatic;
    qint64 bytes = 0;

    [[nodiscard]] QString name() const;
    friend bool operator==(const BackupFile&, const BackupFile&) = default;
};

/// Of two in the same second the one of the later state.
[[nodiscard]] bool isNewer(const BackupFile& one, const BackupFile& other);

/// The folder beside a forum's file in which its backups are.
[[nodiscard]] QString backupFolderOf(const QString& forumFile);
/// "2026-11-24_154003Z_0000002a_automatic.backup"
[[nodiscard]] QString backupName(const QDateTime& at, const QByteArray& stamp, BackupReason reason);
/// Nothing when the name is no backup's.
[[nodiscard]] std::optional<BackupFile> backupFrom(const QString& path);
/// The backups in a folder, the newest first; none where there is no such folder. What only begins to be
/// written is none.
[[nodiscard]] std::vector<BackupFile> backupsIn(const QString& folder);
/// Those beside the forum's file. Whether they are sound, opening one tells.
[[nodiscard]] std::vector<BackupFile> backupsOf(const QString& forumFile);

/// Those that may go, given all of a folder: of the last two hours every backup stays, of two days the newest
/// of each hour, of a month the newest of each day, of half a year the newest of each week, of two years the
/// newest of each month. What was made by hand or before something stays for a month whatever else there is,
/// and the newest of all stays for ever.
[[nodiscard]] std::vector<BackupFile> surplusOf(std::vector<BackupFile> backups, const QDateTime& now);

} // namespace ledforum
