// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/accounts.h"
#include "app/security/officeservice.h"
#include "tests/support/pagedesk.h"
#include "ui/certificates/mycpdpage.h"
#include "ui/security/accountpage.h"
#include "ui/security/activationscreen.h"
#include "ui/security/recoverscreen.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace ledforum;

namespace {

const QString newWords = u"linden copper raft"_s;

QString presentWords()
{
    return u"correct horse battery"_s;
}

/// For eyes: written where LED_FORUM_PICTURES says.
void draw(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("LED_FORUM_PICTURES");
    if (!folder.isEmpty())
        widget.grab().save(u"%1/%2.png"_s.arg(folder, name));
}

QString textOf(const QWidget& parent, const QString& name)
{
    const auto* label = parent.findChild<QLabel*>(name);
    return label ? label->text() : u"no "_s + name;
}

void fill(const QWidget& parent, const QString& name, const QString& text)
{
    auto* field = parent.findChild<QLineEdit*>(name);
    if (!field)
        qFatal("No %s", qPrintable(name));
    field->setText(text);
}

void press(const QWidget& parent, const QString& name)
{
    auto* button = parent.findChild<QAbstractButton*>(name);
    if (!button)
        qFatal("No %s", qPrintable(name));
    button->click();
}

void show(QWidget& screen)
{
    screen.resize(1366, 768);
    screen.show();
    QVERIFY(QTest::qWaitForWindowActive(&screen));
}

/// A person without an account, and the code that was given to them.
QString invited(TemporaryForum& forum)
{
    const PersonId person = forum.addPerson(u"Dr Adaeze Nowak"_s, u"adaeze@forum.test"_s, u"7002741"_s);
    const auto invitation = forum.forum().accounts().invite(forum.administrator(), person);
    if (!invitation)
        qFatal("%s", qPrintable(invitation.failure().sentence));
    return invitation->code;
}

} // namespace

/// One's own account in the window: first sign-in, forgotten password, and everything on its page.
class TestAccountPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void thePageSaysWhoOneIsAndTheKeyCode();
    void thePasswordIsChanged();
    void aSheetIsMadeAnewAndTheOldOneStopsWorking();
    void theReminderIsPutAwayOrAnswered();
    void aTutorSetsThePinOfTheCover();
    void aResetIsToldUntilItWasRead();
    void thePasswordIsCommentedOnAsOneTypes_data();
    void thePasswordIsCommentedOnAsOneTypes();
    void threeWordsAreSuggestedAndTaken();
    void aWrongCodeKeepsWhatWasTyped();
    void aForgottenPasswordIsReplacedByTheSheet();
};

void TestAccountPage::thePageSaysWhoOneIsAndTheKeyCode()
{
    TemporaryForum forum;
    for (const Actor* actor : {&forum.doctor(0), &forum.administrator(), &forum.tutor()}) {
        PageDesk<AccountPage> desk(forum, *actor);
        QCOMPARE(desk.text(u"accountName"_s), actor->name());
        const auto code = forum.forum().office().ownKeyCode(*actor);
        QVERIFY(code);
        QTRY_COMPARE(desk.text(u"accountKeyCode"_s), *code);
        QCOMPARE(desk.has(u"accountPin"_s), actor->is(Role::Tutor));
        draw(desk.page(), u"account-%1"_s.arg(actor->person().value()));
    }
}

void TestAccountPage::thePasswordIsChanged()
{
    TemporaryForum forum;
    PageDesk<AccountPage> desk(forum, forum.doctor(0));
    desk.click(u"accountPassword"_s);
    auto* dialog = desk.find(u"changePassword"_s);
    fill(*dialog, u"changePasswordPresent"_s, u"not the password"_s);
    fill(*dialog, u"changePasswordPassword"_s, newWords);
    fill(*dialog, u"changePasswordAgain"_s, newWords);
    draw(*dialog, u"change-password"_s);
    press(*dialog, u"changePasswordApply"_s);
    QVERIFY(desk.find(u"changePasswordMessage"_s)->isVisible());
    QVERIFY(forum.forum().accounts().signIn(u"doctor0@forum.test"_s, TemporaryForum::password()));
    fill(*dialog, u"changePasswordPresent"_s, presentWords());
    press(*dialog, u"changePasswordApply"_s);
    QTRY_VERIFY(!desk.has(u"changePassword"_s));
    QVERIFY(desk.announced().startsWith(u"Your password was changed."_s));
    QVERIFY(!forum.forum().accounts().signIn(u"doctor0@forum.test"_s, TemporaryForum::password()));
    QVERIFY(forum.forum().accounts().signIn(u"doctor0@forum.test"_s, secretOf("linden copper raft")));
}

void TestAccountPage::aSheetIsMadeAnewAndTheOldOneStopsWorking()
{
    TemporaryForum forum;
    const Actor& doctor = forum.doctor(0);
    const auto first = forum.forum().accounts().makeRecoverySheet(doctor, TemporaryForum::password());
    QVERIFY(first);
    PageDesk<AccountPage> desk(forum, doctor);
    QVERIFY(desk.text(u"accountSheetState"_s).startsWith(u"You have made one."_s));
    desk.click(u"accountSheet"_s);
    auto* dialog = desk.find(u"recoveryDialog"_s);
    draw(*dialog, u"sheet-offer"_s);
    press(*dialog, u"recoveryMake"_s); // without the password
    QVERIFY(desk.find(u"recoveryDialogMessage"_s)->isVisible());
    fill(*dialog, u"recoveryPassword"_s, presentWords());
    press(*dialog, u"recoveryMake"_s);
    QVERIFY(desk.find(u"recoveryCode"_s)->isVisible());
    draw(*dialog, u"sheet-code"_s);
    const QString path = forum.folder() + u"/sheet.pdf"_s;
    desk.dialogs().willPick(path);
    press(*dialog, u"recoverySave"_s);
    QVERIFY(QFile::exists(path));
    const QString code = desk.text(u"recoveryCode"_s).replace(u'\n', u' ');
    press(*dialog, u"recoveryIsKept"_s);
    press(*dialog, u"recoveryDone"_s);
    Accounts& accounts = forum.forum().accounts();
    QVERIFY(!accounts.recover(u"doctor0@forum.test"_s, *first, secretOf("linden copper raft")));
    QVERIFY(accounts.recover(u"doctor0@forum.test"_s, code, secretOf("linden copper raft")));
}

void TestAccountPage::theReminderIsPutAwayOrAnswered()
{
    TemporaryForum forum;
    PageDesk<MyCpdPage> desk(forum, forum.doctor(0));
    QVERIFY(desk.find(u"recoveryReminder"_s)->isVisible());
    draw(desk.page(), u"cpd-reminder"_s);
    desk.click(u"recoveryReminderLater"_s);
    desk.page().reload();
    QVERIFY(!desk.find(u"recoveryReminder"_s)->isVisible());
    PageDesk<MyCpdPage> next(forum, forum.doctor(0)); // the next sign-in
    next.click(u"recoveryReminderMake"_s);
    auto* dialog = next.find(u"recoveryDialog"_s);
    fill(*dialog, u"recoveryPassword"_s, presentWords());
    press(*dialog, u"recoveryMake"_s);
    QVERIFY(!next.find(u"recoveryReminder"_s)->isVisible());
    PageDesk<MyCpdPage> later(forum, forum.doctor(0));
    QVERIFY(!later.find(u"recoveryReminder"_s)->isVisible());
}

void TestAccountPage::aTutorSetsThePinOfTheCover()
{
    TemporaryForum forum;
    PageDesk<AccountPage> desk(forum, forum.tutor());
    desk.click(u"accountPin"_s);
    auto* dialog = desk.find(u"coverPin"_s);
    draw(*dialog, u"pin"_s);
    fill(*dialog, u"coverPinNew"_s, u"123456"_s);
    fill(*dialog, u"coverPinAgain"_s, u"123456"_s);
    fill(*dialog, u"coverPinPassword"_s, presentWords());
    press(*dialog, u"coverPinApply"_s);
    QVERIFY(desk.find(u"coverPinMessage"_s)->isVisible()); // in a row
    fill(*dialog, u"coverPinNew"_s, u"804629"_s);
    fill(*dialog, u"coverPinAgain"_s, u"804628"_s);
    press(*dialog, u"coverPinApply"_s);
    QVERIFY(textOf(*dialog, u"coverPinMessageSentence"_s).startsWith(u"The two are not the same."_s));
    fill(*dialog, u"coverPinAgain"_s, u"804629"_s);
    press(*dialog, u"coverPinApply"_s);
    QTRY_VERIFY(!desk.has(u"coverPin"_s));
    QVERIFY(forum.signedIn(u"tutor@forum.test"_s).keys().coverPin);
}

void TestAccountPage::aResetIsToldUntilItWasRead()
{
    TemporaryForum forum;
    const PersonId person = forum.doctor(0).person();
    const auto code = forum.forum().accounts().invite(forum.administrator(), person);
    QVERIFY(code);
    QVERIFY(
        forum.forum().accounts().activate(u"doctor0@forum.test"_s, code->code, TemporaryForum::password()));
    const Actor doctor = forum.signedIn(u"doctor0@forum.test"_s);
    PageDesk<AccountPage> desk(forum, doctor);
    draw(desk.page(), u"account-reset"_s);
    QVERIFY(desk.has(u"accountNotice"_s));
    desk.click(u"accountAcknowledge"_s);
    QTRY_VERIFY(!desk.has(u"accountAcknowledge"_s));
}

void TestAccountPage::thePasswordIsCommentedOnAsOneTypes_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("says");
    QTest::newRow("too short") << u"kfb3"_s << QString() << QString();
    QTest::newRow("everybody's") << u"password1"_s << QString() << QString();
    QTest::newRow("good") << newWords << QString() << u"Good. Now type the same once more."_s;
    QTest::newRow("on the way") << newWords << u"linden"_s << u"Good so far."_s;
    QTest::newRow("differs") << newWords << u"linder"_s << u"The second one differs from the first by now."_s;
    QTest::newRow("same") << newWords << newWords << u"Good, and both are the same."_s;
}

void TestAccountPage::thePasswordIsCommentedOnAsOneTypes()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QString, says);
    TemporaryForum forum;
    ActivationScreen screen(forum.forum());
    fill(screen, u"activationPassword"_s, first);
    fill(screen, u"activationAgain"_s, second);
    const QString shown = textOf(screen, u"activationFeedback"_s);
    if (says.isEmpty())
        QVERIFY2(!shown.startsWith(u"Good"_s), qPrintable(shown));
    else
        QCOMPARE(shown, says);
}

void TestAccountPage::threeWordsAreSuggestedAndTaken()
{
    TemporaryForum forum;
    const QString code = invited(forum);
    ActivationScreen screen(forum.forum());
    screen.start();
    show(screen);
    draw(screen, u"activation-empty"_s);
    QSignalSpy activated(&screen, &EntranceScreen::entered);
    fill(screen, u"activationName"_s, u"adaeze@forum.test"_s);
    fill(screen, u"activationCode"_s, code);
    press(screen, u"activationSuggest"_s);
    const QString words = textOf(screen, u"activationWords"_s);
    QVERIFY2(words.size() >= 12, qPrintable(words));
    press(screen, u"activationTakeWords"_s);
    draw(screen, u"activation-words"_s);
    press(screen, u"activationSubmit"_s);
    QTRY_COMPARE(activated.size(), 1);
    QCOMPARE(screen.takeActor().name(), u"Dr Adaeze Nowak"_s);
    QVERIFY(screen.takeSheetCode().size() >= 24);
    QVERIFY(textOf(screen, u"activationWords"_s).isEmpty());
    QString typed = words;
    QVERIFY(forum.forum().accounts().signIn(u"adaeze@forum.test"_s, SecretBytes::ofPassword(typed)));
}

void TestAccountPage::aWrongCodeKeepsWhatWasTyped()
{
    TemporaryForum forum;
    const QString code = invited(forum);
    ActivationScreen screen(forum.forum());
    screen.start();
    show(screen);
    QSignalSpy activated(&screen, &EntranceScreen::entered);
    fill(screen, u"activationName"_s, u"adaeze@forum.test"_s);
    fill(screen, u"activationCode"_s, u"AAAA-BBBB-CCCC"_s);
    fill(screen, u"activationPassword"_s, newWords);
    fill(screen, u"activationAgain"_s, newWords);
    screen.findChild<QCheckBox*>(u"activationSheet"_s)->setChecked(false);
    press(screen, u"activationSubmit"_s);
    QTRY_VERIFY(screen.findChild<QWidget*>(u"activationScreenMessage"_s)->isVisible());
    draw(screen, u"activation-wrong"_s);
    fill(screen, u"activationCode"_s, code);
    press(screen, u"activationSubmit"_s);
    QTRY_COMPARE(activated.size(), 1);
    QVERIFY(screen.takeSheetCode().isEmpty());
    QCOMPARE(*forum.forum().accounts().hasRecoverySheet(screen.takeActor()), false);
}

void TestAccountPage::aForgottenPasswordIsReplacedByTheSheet()
{
    TemporaryForum forum;
    const auto code = forum.forum().accounts().makeRecoverySheet(forum.doctor(0), TemporaryForum::password());
    QVERIFY(code);
    RecoverScreen screen(forum.forum());
    screen.start(u"doctor0@forum.test"_s);
    show(screen);
    QSignalSpy recovered(&screen, &EntranceScreen::entered);
    QSignalSpy office(&screen, &RecoverScreen::officeAsked);
    draw(screen, u"recover"_s);
    press(screen, u"recoverOffice"_s);
    QCOMPARE(office.size(), 1);
    fill(screen, u"recoverCode"_s, u"AAAA-BBBB-CCCC-DDDD-EEEE-FFFF"_s);
    fill(screen, u"recoverPassword"_s, newWords);
    fill(screen, u"recoverAgain"_s, newWords);
    press(screen, u"recoverSubmit"_s);
    QTRY_VERIFY(screen.findChild<QWidget*>(u"recoverScreenMessage"_s)->isVisible());
    fill(screen, u"recoverCode"_s, *code);
    press(screen, u"recoverSubmit"_s);
    QTRY_COMPARE(recovered.size(), 1);
    QCOMPARE(screen.takeActor().name(), u"Doctor One"_s);
    QVERIFY(screen.takeSheetCode().size() >= 24);
    QVERIFY(!forum.forum().accounts().recover(u"doctor0@forum.test"_s, *code, TemporaryForum::password()));
}

QTEST_MAIN(TestAccountPage)
#include "tst_accountpage.moc"
