// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/accounts.h"
#include "app/security/officeservice.h"
#include "tests/support/windowdesk.h"
#include "ui/shell/theme.h"

#include <QAccessible>
#include <QSet>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// An account's life by keys alone: activated, given another password, confirmed in person, locked and come
/// back to. Whatever the keyboard meets on the way says what it is, once a round.
class TestKeyboardOnly final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void anAccountsLife();
    void everyStopOfEveryScreenSaysWhatItIs();
};

namespace {

constexpr int longestRound = 120;

QWidget* keyboard()
{
    return QApplication::focusWidget();
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    if (!QApplication::activeWindow()) { // no desktop is there to give the keyboard back when a dialog closes
        WindowDesk::find(u"mainWindow"_s)->activateWindow();
        QVERIFY(QTest::qWaitFor([] { return QApplication::activeWindow() != nullptr; }));
    }
    QTest::keyClick(keyboard() ? keyboard() : QApplication::activeWindow(), key, modifiers);
}

void type(const QString& text)
{
    QTest::keyClicks(keyboard(), text);
}

/// By Tab alone; false when the keyboard never comes there.
bool tabTo(const QString& name)
{
    for (int step = 0; step < longestRound; ++step) {
        if (keyboard() && keyboard()->objectName() == name)
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}

bool isAt(const QString& name)
{
    return keyboard() && keyboard()->objectName() == name;
}

/// Goes once around with Tab: every stop is seen and has a name, and the round comes back to where it began.
QStringList problemsOfRound()
{
    press(Qt::Key_Tab);
    const QWidget* const first = keyboard();
    if (!first)
        return {u"the keyboard is nowhere"_s};
    QStringList problems;
    QSet<const QWidget*> seen;
    for (int step = 0; step < longestRound; ++step) {
        const QWidget* here = keyboard();
        const auto* told = QAccessible::queryAccessibleInterface(keyboard());
        if (!told || told->text(QAccessible::Name).isEmpty())
            problems << u"without a name: %1"_s.arg(here->objectName());
        if (!here->isVisible() || !here->isEnabled())
            problems << u"not to be seen: %1"_s.arg(here->objectName());
        seen.insert(here);
        press(Qt::Key_Tab);
        if (keyboard() == first)
            return problems;
        if (seen.contains(keyboard()))
            return problems + QStringList{u"a circle that leaves out its beginning"_s};
    }
    return problems + QStringList{u"no way around"_s};
}

void signInByKeys(WindowDesk& desk, const QString& name, const QString& password)
{
    QVERIFY(tabTo(u"welcomeSignIn"_s));
    press(Qt::Key_Return);
    QTRY_COMPARE(desk.screen(), u"signInScreen"_s);
    QVERIFY(isAt(u"signInName"_s));
    type(name);
    press(Qt::Key_Return);
    type(password);
    press(Qt::Key_Return);
    QTRY_COMPARE(desk.screen(), u"workspace"_s);
}

} // namespace

void TestKeyboardOnly::anAccountsLife()
{
    WindowDesk desk;
    TemporaryForum& forum = desk.forum();
    // An account that was reset, so that its new keys are to be confirmed.
    const auto invitation = forum.forum().accounts().invite(forum.administrator(), forum.doctor(0).person());
    QVERIFY(invitation);
    const QString first = u"several good words"_s;
    const QString second = u"other quite good words"_s;
    desk.window().openForum(forum.path());

    // Activated.
    QVERIFY(tabTo(u"welcomeActivate"_s));
    press(Qt::Key_Return);
    QTRY_COMPARE(desk.screen(), u"activationScreen"_s);
    QVERIFY(isAt(u"activationName"_s));
    type(u"doctor0@forum.test"_s);
    press(Qt::Key_Return);
    type(invitation->code);
    press(Qt::Key_Return);
    type(first);
    press(Qt::Key_Return);
    QVERIFY(isAt(u"activationAgain"_s));
    type(first);
    press(Qt::Key_Tab);
    QVERIFY(isAt(u"activationSheet"_s));
    press(Qt::Key_Space);
    press(Qt::Key_Tab);
    QVERIFY(isAt(u"activationSubmit"_s));
    press(Qt::Key_Return);
    QTRY_COMPARE(desk.screen(), u"workspace"_s);

    // Another password.
    press(Qt::Key_0, Qt::ControlModifier);
    QTRY_COMPARE(desk.window().workspace()->currentPage(), PageId::Account);
    QTRY_COMPARE(WindowDesk::text(u"accountKeyCode"_s).size(), 15); // worked out beside the window
    const QString keyCode = WindowDesk::text(u"accountKeyCode"_s);
    QVERIFY(tabTo(u"accountPassword"_s));
    press(Qt::Key_Return);
    QTRY_VERIFY(isAt(u"changePasswordPresent"_s));
    type(first);
    press(Qt::Key_Return);
    QVERIFY(isAt(u"changePasswordPassword"_s));
    type(second);
    press(Qt::Key_Return);
    type(second);
    press(Qt::Key_Return);
    QTRY_VERIFY(!WindowDesk::look(u"changePassword"_s));
    press(Qt::Key_Q, Qt::ControlModifier);
    QTRY_COMPARE(desk.screen(), u"welcomeScreen"_s);

    // Confirmed in person.
    signInByKeys(desk, u"tutor@forum.test"_s, WindowDesk::passwordText());
    press(Qt::Key_7, Qt::ControlModifier);
    QTRY_COMPARE(desk.window().workspace()->currentPage(), PageId::Access);
    press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(isAt(u"accessSearch"_s));
    type(u"doctor one"_s);
    QTRY_VERIFY(WindowDesk::find(u"accessConfirm"_s)->isVisible()); // who waits is found beside the window
    QVERIFY(tabTo(u"accessConfirm"_s));
    press(Qt::Key_Return);
    QTRY_VERIFY(isAt(u"keyCodeTyped"_s));
    type(keyCode);
    // Compared beside the window.
    QTRY_VERIFY(WindowDesk::find(u"keyCodeOutcome"_s)->isVisible());
    press(Qt::Key_Return);
    QTRY_VERIFY(!WindowDesk::look(u"keyCode"_s));
    const auto waiting = forum.forum().office().pendingConfirmations(forum.tutor());
    QVERIFY(waiting && waiting->empty());

    // Locked, and back on the same page.
    press(Qt::Key_L, Qt::ControlModifier);
    QTRY_COMPARE(desk.screen(), u"lockScreen"_s);
    QTRY_VERIFY(isAt(u"lockPassword"_s));
    type(WindowDesk::passwordText());
    press(Qt::Key_Return);
    QTRY_COMPARE(desk.screen(), u"workspace"_s);
    QCOMPARE(desk.window().workspace()->currentPage(), PageId::Access);
    press(Qt::Key_Q, Qt::ControlModifier);
    QTRY_COMPARE(desk.screen(), u"welcomeScreen"_s);
    signInByKeys(desk, u"doctor0@forum.test"_s, second);
}

void TestKeyboardOnly::everyStopOfEveryScreenSaysWhatItIs()
{
    WindowDesk desk;
    desk.window().openForum(desk.forum().path());
    QCOMPARE(problemsOfRound(), QStringList());
    QVERIFY(tabTo(u"welcomeActivate"_s));
    press(Qt::Key_Return);
    QTRY_COMPARE(desk.screen(), u"activationScreen"_s);
    QCOMPARE(problemsOfRound(), QStringList());
    press(Qt::Key_Escape);
    QVERIFY(tabTo(u"welcomeSignIn"_s));
    press(Qt::Key_Return);
    QCOMPARE(problemsOfRound(), QStringList());
    QVERIFY(tabTo(u"signInForgotten"_s));
    press(Qt::Key_Return);
    QTRY_COMPARE(desk.screen(), u"recoverScreen"_s);
    QCOMPARE(problemsOfRound(), QStringList());
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    QTRY_COMPARE(desk.screen(), u"welcomeScreen"_s);
    signInByKeys(desk, u"tutor@forum.test"_s, WindowDesk::passwordText());
    for (const PageId page :
         {PageId::Account, PageId::Access, PageId::Retention, PageId::Audit, PageId::Backups, PageId::People,
          PageId::Settings, PageId::Register, PageId::Verify}) {
        desk.window().workspace()->showPage(page);
        QTest::qWait(50);
        const QStringList problems = problemsOfRound();
        QVERIFY2(problems.isEmpty(), qPrintable(u"page %1: "_s.arg(int(page)) + problems.join(u", "_s)));
    }
    press(Qt::Key_Escape);
    QTRY_COMPARE(desk.screen(), u"coverScreen"_s);
    QCOMPARE(problemsOfRound(), QStringList());
}

QTEST_MAIN(TestKeyboardOnly)
#include "tst_keyboardonly.moc"
