// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/backup/restore.h"
#include "app/cli/backupcommands.h"
#include "app/cli/signin.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"

#include <QDir>
#include <QFileInfo>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// By its name, or any file.
QString fileOf(const CommandCall& call)
{
    const QString given = call.positional(0);
    const QString here = QDir(backupFolderOf(call.databasePath())).filePath(given);
    return QFileInfo(given).isFile() ? given : here;
}

/// Nobody where the forum's file cannot be read.
Result<Actor> presentActor(const CommandCall& call)
{
    const auto forum = Forum::open(call.databasePath(), call.clock());
    Result<Actor> actor = forum ? signIn(call, **forum) : Result<Actor>(forum.failure());
    if (!actor && actor.failure().code == FailureCode::DatabaseUnusable) {
        call.output().warn(actor.failure().sentence);
        return Actor::nobody();
    }
    return actor;
}

Result<SignInOfThen> signInOfThen(const CommandCall& call)
{
    const Result<QString> who = whoAsks(call);
    if (!who)
        return who.failure();
    const char* const ofThen = "LED_FORUM_BACKUP_PASSWORD";
    const bool isGiven = call.has(u"as-then"_s) || qEnvironmentVariableIsSet(ofThen);
    Result<QString> password =
        call.prompt().secret(isGiven ? ofThen : "LED_FORUM_PASSWORD", u"Password when the backup was made"_s);
    if (!password)
        return Failure{FailureCode::SignInRefused, password.failure().sentence};
    return SignInOfThen{*who, SecretBytes::ofPassword(*password)};
}

QString columns(const QString& what, qint64 then, const std::optional<qint64>& now)
{
    return now ? u"  %1: %2 now, %3 then"_s.arg(what).arg(*now).arg(then) : u"  %1: %2"_s.arg(what).arg(then);
}

QStringList linesOf(const RestorePreview& preview)
{
    const auto line = [&](const QString& what, qint64 Holdings::*number) {
        return columns(what, preview.then.*number,
                       preview.now ? std::optional(*preview.now.*number) : std::nullopt);
    };
    QStringList lines = {preview.now ? u"The forum, and what the backup holds:"_s
                                     : u"The forum's file cannot be read. The backup holds:"_s,
                         line(u"People"_s, &Holdings::people),
                         line(u"Sessions"_s, &Holdings::sessions),
                         line(u"Closed registers"_s, &Holdings::registersClosed),
                         line(u"1:1s booked"_s, &Holdings::bookingsTaken),
                         line(u"Certificates"_s, &Holdings::certificates),
                         line(u"Acts in the audit"_s, &Holdings::acts)};
    if (!preview.lostSerials.isEmpty())
        lines +=
            u"Certificates issued since, which the forum then knows no more: %1. No other certificate ever "
            "bears these serials."_s.arg(preview.lostSerials.join(u", "));
    const qsizetype gone = qsizetype(preview.gone.erased.size() + preview.gone.deactivated.size());
    if (gone > 0)
        lines += u"%1 erased or deactivated since: they stay so."_s.arg(
            counted(gone, u"person was"_s, u"people were"_s));
    return lines;
}

QJsonObject jsonOf(const RestorePreview& preview)
{
    return {{u"then"_s, holdingsJson(preview.then)},
            {u"now"_s, preview.now ? QJsonValue(holdingsJson(*preview.now)) : QJsonValue()},
            {u"lost_serials"_s, QJsonArray::fromStringList(preview.lostSerials)},
            {u"erased_again"_s, qint64(preview.gone.erased.size())},
            {u"deactivated_again"_s, qint64(preview.gone.deactivated.size())},
            {u"roles_withdrawn_again"_s, qint64(preview.gone.withdrawn.size())}};
}

Result<> preview(const CommandCall& call, const Restore& restore, const Actor& actor,
                 const RestoreRequest& request)
{
    const Result<RestorePreview> seen = restore.preview(actor, request);
    if (!seen)
        return seen.failure();
    QJsonObject object = jsonOf(*seen);
    object[u"restored"_s] = false;
    call.output().object(
        object, linesOf(*seen) + QStringList{u"Nothing was restored. Give the command once more with --yes; "
                                             "the state of now is backed up before, and everybody signs in "
                                             "anew."_s});
    return Done();
}

Result<> restoreBackup(CommandCall& call)
{
    const Result<Actor> actor = presentActor(call);
    if (!actor)
        return actor.failure();
    RestoreRequest request{fileOf(call)};
    if (!actor->isSignedIn() || call.has(u"as-then"_s)) {
        Result<SignInOfThen> then = signInOfThen(call);
        if (!then)
            return then.failure();
        request.then = *std::move(then);
    }
    Restore restore(call.databasePath(), call.clock());
    if (!call.has(u"yes"_s))
        return preview(call, restore, *actor, request);
    const Result<Restored> restored = restore.restore(*actor, request);
    if (!restored)
        return restored.failure();
    QJsonObject object = jsonOf(restored->was);
    object[u"restored"_s] = true;
    object[u"before"_s] = restored->before;
    object[u"remains"_s] = QJsonArray::fromStringList(restored->remains);
    QStringList lines = {u"Restored."_s};
    if (restored->isAside)
        lines += u"The file that could not be read is kept as %1."_s.arg(restored->before);
    else if (!restored->before.isEmpty())
        lines += u"The state before is kept: restore %1 to undo this."_s.arg(
            QFileInfo(restored->before).fileName());
    call.output().object(object, lines + restored->remains);
    return Done();
}

} // namespace

std::vector<Command> restoreCommands()
{
    return {
        {u"restore"_s,
         u"Put a backup in the place of the forum's file; shows what would be lost, and waits for --yes"_s,
         CommandNeeds::Nothing,
         {u"BACKUP"_s},
         {option(u"yes"_s, u"restore it, and do not only show what that does"_s),
          option(u"as-then"_s, u"sign in with the password of when the backup was made, too"_s)},
         &restoreBackup},
    };
}

} // namespace ledforum
