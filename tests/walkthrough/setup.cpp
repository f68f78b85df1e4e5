// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/walkthrough/walk.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

void enterStaff(Driver& hands, const QString& prefix, const QString& name, const QString& email)
{
    hands.fill(prefix + u"Name"_s, name);
    hands.fill(prefix + u"Email"_s, email);
    hands.fill(prefix + u"Password"_s, QLatin1StringView(Walk::password));
    hands.fill(prefix + u"PasswordAgain"_s, QLatin1StringView(Walk::password));
    hands.press(u"setUpNext"_s);
}

} // namespace

void foundForum(Walk& walk)
{
    Driver& hands = walk.hands();
    walk.picture(u"first-run"_s);
    hands.press(u"startSetUp"_s);
    hands.fill(u"setUpName"_s, u"LED Educational Forum"_s);
    hands.fill(u"setUpSite"_s, u"General Hospital"_s);
    hands.fill(u"setUpPath"_s, walk.inFolder(u"forum.ledforum"_s));
    walk.picture(u"set-up"_s);
    hands.press(u"setUpNext"_s);
    enterStaff(hands, u"tutor"_s, u"Helen Grey"_s, u"helen.grey@example.org"_s);
    enterStaff(hands, u"administrator"_s, u"Martin Cole"_s, u"martin.cole@example.org"_s);
    hands.fill(u"setUpTeachingStart"_s, u"2pm"_s);
    walk.picture(u"set-up-times"_s);
    hands.press(u"setUpNext"_s);
    hands.press(u"recoveryWrittenDown"_s);
    walk.picture(u"recovery-code"_s);
    hands.press(u"setUpNext"_s);
    (void)Driver::widget(u"welcomeSignIn"_s);
}

void importPeople(Walk& walk)
{
    Driver& hands = walk.hands();
    walk.signIn(u"martin.cole@example.org"_s);
    hands.goTo(u"people"_s);
    walk.dialogs().willPick(Walk::sample(u"people.csv"_s));
    hands.press(u"peopleImportOpen"_s);
    (void)Driver::widget(u"peopleImportApply"_s);
    walk.picture(u"people-import"_s);
    hands.press(u"peopleImportApply"_s);
    Driver::waitUntilGone(u"peopleImport"_s);
    walk.picture(u"people"_s);
}

QString inviteDoctor(Walk& walk)
{
    Driver& hands = walk.hands();
    hands.fill(u"peopleSearch"_s, u"patel"_s);
    hands.select(u"peopleTable"_s, u"Patel"_s);
    hands.press(u"peopleInvite"_s);
    const auto* code = qobject_cast<QLabel*>(Driver::widget(u"invitationCode"_s));
    if (!code)
        throw WalkError(u"The invitation shows no code."_s);
    const QString shown = code->text();
    walk.picture(u"invitation"_s);
    hands.press(u"invitationDone"_s);
    Driver::waitUntilGone(u"invitationDialog"_s);
    walk.signOut();
    return shown;
}

} // namespace ledforum
