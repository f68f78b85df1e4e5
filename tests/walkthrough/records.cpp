// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/walkthrough/walk.h"

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

/// While the session runs: by letters, by one key, and taken back.
void markSome(Walk& walk)
{
    Driver& hands = walk.hands();
    hands.fill(u"registerQuick"_s, u"kow"_s);
    walk.picture(u"register-letters"_s);
    hands.key(Qt::Key_Return);
    hands.press(u"undoButton"_s);
    hands.select(u"registerTable"_s, u"Okafor, Amara"_s);
    hands.key(Qt::Key_A);
    walk.picture(u"register"_s);
    walk.pictureInDark(u"register"_s);
}

void importReport(Walk& walk)
{
    Driver& hands = walk.hands();
    walk.dialogs().willPick(Walk::sample(u"teams-current.csv"_s));
    hands.press(u"importTeams"_s);
    hands.choose(u"match0"_s, u"Hassan, Nguyễn"_s);
    walk.picture(u"register-import"_s);
    hands.press(u"teamsImportApply"_s);
    Driver::waitUntilGone(u"teamsImport"_s);
    walk.picture(u"register-imported"_s);
}

} // namespace

void takeRegister(Walk& walk)
{
    Driver& hands = walk.hands();
    walk.signIn(u"martin.cole@example.org"_s);
    hands.goTo(u"register"_s);
    walk.picture(u"register-not-open"_s);
    hands.goTo(u"home"_s);
    walk.clock().set(QDate(2026, 11, 24), QTime(14, 10));
    hands.goTo(u"register"_s);
    markSome(walk);
    hands.goTo(u"home"_s);
    walk.clock().set(QDate(2026, 11, 24), QTime(15, 6));
    hands.goTo(u"register"_s);
    importReport(walk);
    hands.press(u"closeRegister"_s);
    (void)Driver::widget(u"registerCertificates"_s);
    walk.picture(u"register-closed"_s);
}

void issueCertificates(Walk& walk)
{
    Driver& hands = walk.hands();
    hands.press(u"registerCertificates"_s);
    (void)Driver::widget(u"issueCertificates"_s);
    walk.picture(u"certificates-to-issue"_s);
    walk.dialogs().willPick(walk.inFolder(u"certificates"_s));
    hands.press(u"issueCertificates"_s);
    (void)Driver::widget(u"certificateWorkOpen"_s);
    hands.select(u"certificatePreview"_s, u"Łukasz"_s);
    walk.picture(u"certificates"_s);
    walk.pictureInDark(u"certificates"_s);
    walk.pictureAtTwice(u"certificates"_s);
    walk.signOut();
}

void seeOwnCpd(Walk& walk)
{
    Driver& hands = walk.hands();
    walk.signIn(u"chidi.patel@example.org"_s);
    hands.goTo(u"my-cpd"_s);
    walk.picture(u"my-cpd"_s);
    walk.pictureAtTwice(u"my-cpd"_s);
    walk.dialogs().willPick(walk.inFolder(u"my-certificate.pdf"_s));
    hands.press(u"myCertificateSave"_s);
    walk.signOut();
}

} // namespace ledforum
