// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/backup/backupfiles.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

struct Reason
{
    BackupReason reason;
    QLatin1StringView code;
    QLatin1StringView words;
};

constexpr Reason reasons[] = {
    {BackupReason::ByHand, "by-hand"_L1, "by hand"_L1},
    {BackupReason::Automatic, "automatic"_L1, "by itself"_L1},
    {BackupReason::BeforeImport, "before-import"_L1, "before an import"_L1},
    {BackupReason::BeforeRestore, "before-restore"_L1, "before a restore"_L1},
    {BackupReason::BeforeMigration, "before-migration"_L1, "before an update of the file"_L1},
};

const Reason& entryOf(BackupReason reason)
{
    return *std::ranges::find(reasons, reason, &Reason::reason);
}

const QString moment = u"yyyy-MM-dd_HHmmss'Z'"_s;

constexpr qint64 hour = 60LL * 60;
constexpr qint64 day = 24 * hour;
constexpr qint64 keptWhole = 2 * hour;
constexpr qint64 keptHourly = 2 * day;
constexpr qint64 keptDaily = 31 * day;
constexpr qint64 keptWeekly = 26 * 7 * day;
constexpr qint64 keptMonthly = 2 * 366 * day;

/// Of backups with the same the newest stays; empty for one that is too old for any.
QString shelfOf(const BackupFile& backup, qint64 age)
{
    const QDate date = backup.at.date();
    if (age <= keptHourly)
        return backup.at.toString(u"yyyy-MM-dd HH"_s);
    if (age <= keptDaily)
        return date.toString(Qt::ISODate);
    if (age <= keptWeekly) {
        int year = 0;
        const int week = date.weekNumber(&year);
        return u"%1 week %2"_s.arg(year).arg(week);
    }
    return age <= keptMonthly ? date.toString(u"yyyy-MM"_s) : QString();
}

bool staysAnyhow(const BackupFile& backup, qint64 age)
{
    return age <= keptWhole || (backup.reason != BackupReason::Automatic && age <= keptDaily);
}

} // namespace

QString words(BackupReason reason)
{
    return entryOf(reason).words;
}

QString code(BackupReason reason)
{
    return entryOf(reason).code;
}

QString BackupFile::name() const
{
    return QFileInfo(path).fileName();
}

bool isNewer(const BackupFile& one, const BackupFile& other)
{
    return one.at != other.at ? one.at > other.at : one.stamp > other.stamp;
}

QString backupFolderOf(const QString& forumFile)
{
    return QFileInfo(forumFile).absoluteFilePath() + u"-backups"_s;
}

QString backupName(const QDateTime& at, const QByteArray& stamp, BackupReason reason)
{
    return u"%1_%2_%3.backup"_s.arg(at.toUTC().toString(moment), QString::fromLatin1(stamp.toHex()),
                                    code(reason));
}

std::optional<BackupFile> backupFrom(const QString& path)
{
    static const QRegularExpression pattern(
        u"^(\\d{4}-\\d\\d-\\d\\d_\\d{6}Z)_([0-9a-f]+)_([a-z-]+)\\.backup$"_s);
    const QFileInfo info(path);
    const QRegularExpressionMatch match = pattern.match(info.fileName());
    QDateTime at = QDateTime::fromString(match.captured(1), moment);
    const auto* reason =
        std::ranges::find(reasons, match.captured(3), [](const Reason& each) { return QString(each.code); });
    if (!match.hasMatch() || !at.isValid() || reason == std::end(reasons))
        return std::nullopt;
    at.setTimeSpec(Qt::UTC);
    return BackupFile{info.absoluteFilePath(), at, QByteArray::fromHex(match.captured(2).toLatin1()),
                      reason->reason, info.size()};
}

std::vector<BackupFile> backupsIn(const QString& folder)
{
    std::vector<BackupFile> all;
    const QDir there(folder);
    for (const QString& name : there.entryList({u"*.backup"_s}, QDir::Files)) {
        if (const auto backup = backupFrom(there.absoluteFilePath(name)))
            all.push_back(*backup);
    }
    std::ranges::stable_sort(all, &isNewer);
    return all;
}

std::vector<BackupFile> backupsOf(const QString& forumFile)
{
    return backupsIn(backupFolderOf(forumFile));
}

std::vector<BackupFile> surplusOf(std::vector<BackupFile> backups, const QDateTime& now)
{
    std::ranges::stable_sort(backups, &isNewer);
    std::vector<BackupFile> surplus;
    QSet<QString> taken;
    for (size_t n = 0; n < backups.size(); ++n) {
        const qint64 age = backups[n].at.secsTo(now);
        const QString shelf = shelfOf(backups[n], age);
        const bool isFirst = !shelf.isEmpty() && !taken.contains(shelf);
        taken.insert(shelf);
        if (n > 0 && !isFirst && !staysAnyhow(backups[n], age))
            surplus.push_back(backups[n]);
    }
    return surplus;
}

} // namespace ledforum
