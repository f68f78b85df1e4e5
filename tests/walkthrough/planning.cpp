// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/walkthrough/walk.h"

using namespace Qt::StringLiterals;

namespace ledforum {

void planTerm(Walk& walk)
{
    Driver& hands = walk.hands();
    walk.signIn(u"helen.grey@example.org"_s);
    hands.goTo(u"programme"_s);
    walk.picture(u"programme-empty"_s);
    hands.press(u"programmeGenerate"_s);
    hands.fill(u"generateFrom"_s, u"24/11/2026"_s);
    hands.fill(u"generateTo"_s, u"30/03/2027"_s);
    hands.fill(u"generateAnchor"_s, u"24/11/2026"_s);
    walk.picture(u"programme-generate"_s);
    hands.press(u"generateApply"_s);
    Driver::waitUntilGone(u"generate"_s);
    walk.dialogs().willPick(Walk::sample(u"programme.csv"_s));
    hands.pick(u"programmeFiles"_s, u"programmeImport"_s);
    (void)Driver::widget(u"topicsApply"_s);
    walk.picture(u"programme-topics"_s);
    hands.press(u"topicsApply"_s);
    Driver::waitUntilGone(u"topics"_s);
    walk.picture(u"programme"_s);
    walk.pictureInDark(u"programme"_s);
    walk.signOut();
    walk.picture(u"welcome"_s);
}

void bookAppointment(Walk& walk, const QString& code)
{
    Driver& hands = walk.hands();
    hands.press(u"welcomeActivate"_s);
    hands.fill(u"activationName"_s, u"chidi.patel@example.org"_s);
    hands.fill(u"activationCode"_s, code);
    hands.fill(u"activationPassword"_s, QLatin1StringView(Walk::password));
    hands.fill(u"activationAgain"_s, QLatin1StringView(Walk::password));
    walk.picture(u"activation"_s);
    hands.press(u"activationSubmit"_s);
    (void)Driver::widget(u"recoveryCode"_s);
    walk.picture(u"recovery-sheet"_s);
    hands.press(u"recoveryIsKept"_s);
    hands.press(u"recoveryDone"_s);
    Driver::waitUntilGone(u"recoveryDialog"_s);
    (void)Driver::widget(u"signOutButton"_s);
    walk.picture(u"doctor-home"_s);
    hands.goTo(u"my-appointments"_s);
    hands.press(u"slot-2026-11-24-1520"_s);
    hands.select(u"bookingTopics"_s, u"Portfolio building"_s);
    hands.enter(u"bookingMessage"_s);
    hands.type(u"I would like to plan my first year of evidence."_s);
    walk.picture(u"booking"_s);
    hands.press(u"bookingBook"_s);
    (void)Driver::widget(u"bookingDoneWhen"_s);
    walk.picture(u"booked"_s);
    walk.signOut();
}

void seeWhoComes(Walk& walk)
{
    Driver& hands = walk.hands();
    walk.signIn(u"helen.grey@example.org"_s);
    walk.picture(u"tutor-home"_s);
    hands.goTo(u"appointments"_s);
    hands.select(u"clinicDayTable"_s, u"Patel"_s);
    walk.picture(u"who-comes"_s);
    walk.signOut();
}

} // namespace ledforum
