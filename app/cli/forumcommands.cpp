// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/forumcommands.h"

#include "app/cli/auditcommands.h"
#include "app/forum/forum.h"
#include "app/forum/settings.h"
#include "app/security/auditservice.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Result<StaffMember> staffMember(const CommandCall& call, const QString& name)
{
    const auto member = StaffMember::parse(call.value(name));
    if (!member)
        return refused(
            u"“%1” is not a --%2; write it as \"Jane Adams <jane@hospital.nhs.uk>\". No forum was founded."_s
                .arg(call.value(name), name));
    return *member;
}

Result<SecretBytes> password(const CommandCall& call, const char* variable, const QString& question)
{
    auto typed = call.prompt().secret(variable, question);
    if (!typed)
        return typed.failure();
    return SecretBytes::ofPassword(*typed);
}

Result<FoundingDetails> details(const CommandCall& call)
{
    const auto tutor = staffMember(call, u"tutor"_s);
    if (!tutor)
        return tutor.failure();
    const auto administrator = staffMember(call, u"administrator"_s);
    if (!administrator)
        return administrator.failure();
    ForumSettings settings;
    settings.name = call.value(u"forum"_s).trimmed();
    settings.site = call.value(u"site"_s).trimmed();
    return FoundingDetails{settings, *tutor, *administrator};
}

void printFounded(const CommandCall& call, const FoundingDetails& details, const QString& recoveryCode)
{
    const QJsonObject object{{u"database"_s, call.databasePath()},
                             {u"forum"_s, details.settings.name},
                             {u"site"_s, details.settings.site},
                             {u"tutor"_s, details.tutor.email.value()},
                             {u"administrator"_s, details.administrator.email.value()},
                             {u"recovery_code"_s, recoveryCode}};
    call.output().object(object,
                         {u"%1 was founded in %2."_s.arg(details.settings.name, call.databasePath()),
                          u"The recovery code of the tutor's office is %1."_s.arg(recoveryCode),
                          u"Print it and lock it away: it is shown once, and nothing else opens the 1:1s "
                          "when every tutor has forgotten their password."_s});
}

Result<> init(CommandCall& call)
{
    const auto founding = details(call);
    if (!founding)
        return founding.failure();
    auto tutor = password(call, "LED_FORUM_TUTOR_PASSWORD", u"Password for the tutor"_s);
    if (!tutor)
        return tutor.failure();
    auto administrator =
        password(call, "LED_FORUM_ADMINISTRATOR_PASSWORD", u"Password for the administrator"_s);
    if (!administrator)
        return administrator.failure();
    const StaffPasswords passwords{std::move(*tutor), std::move(*administrator)};
    const auto founded = Forum::found(call.databasePath(), *founding, passwords, call.clock());
    if (!founded)
        return founded.failure();
    printFounded(call, *founding, founded->recoveryCode);
    return Done();
}

Result<> check(CommandCall& call)
{
    const auto checked = call.forum().check();
    if (!checked)
        return checked.failure();
    const auto head = call.forum().audit().head();
    if (!head)
        return head.failure();
    call.output().object(
        {{u"database"_s, call.databasePath()}, {u"sound"_s, true}, {u"audit"_s, headJson(*head)}},
        QStringList{u"The forum's file is sound: its pages, its structure, its rules and its audit."_s} +
            headLines(*head));
    return Done();
}

Result<> listSettings(CommandCall& call)
{
    const Result<ForumSettings> settings = call.forum().settings().current();
    if (!settings)
        return settings.failure();
    QJsonArray rows;
    for (const NamedSetting& setting : namedSettings(*settings))
        rows += QJsonObject{{u"name"_s, setting.name}, {u"value"_s, setting.text}};
    call.output().list(rows, {{u"Setting"_s, u"name"_s}, {u"Value"_s, u"value"_s}});
    return Done();
}

Result<> setSetting(CommandCall& call)
{
    const NamedSetting wanted{call.positional(0), call.positional(1)};
    const Result<> changed = call.forum().settings().set(call.actor(), wanted);
    if (changed)
        call.output().object({{u"name"_s, wanted.name}, {u"value"_s, wanted.text}},
                             {u"%1 is %2 now."_s.arg(wanted.name, wanted.text)});
    return changed;
}

} // namespace

std::vector<Command> forumCommands()
{
    return {
        {u"init"_s,
         u"Found a forum in a new file"_s,
         CommandNeeds::Nothing,
         {},
         {option(u"forum"_s, u"the forum's name"_s, u"NAME"_s),
          option(u"site"_s, u"the hospital"_s, u"NAME"_s),
          option(u"tutor"_s, u"the Deputy Clinical Tutor"_s, u"\"NAME <EMAIL>\""_s),
          option(u"administrator"_s, u"of the Medical Education Team"_s, u"\"NAME <EMAIL>\""_s)},
         &init,
         {u"forum"_s, u"site"_s, u"tutor"_s, u"administrator"_s}},
        {u"check"_s, u"Verify the forum's file; needs no sign-in"_s, CommandNeeds::Forum, {}, {}, &check},
        {u"settings list"_s, u"List the forum's settings"_s, CommandNeeds::SignIn, {}, {}, &listSettings},
        {u"settings set"_s,
         u"Change a setting: settings set booking_closes 11:00"_s,
         CommandNeeds::SignIn,
         {u"NAME"_s, u"VALUE"_s},
         {},
         &setSetting},
    };
}

} // namespace ledforum
