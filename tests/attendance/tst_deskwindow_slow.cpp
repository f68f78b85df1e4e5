// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/programme/teachingsessionstore.h"
#include "tests/support/windowdesk.h"
#include "ui/attendance/deskscreen.h"
#include "ui/shell/theme.h"

#include <QPointer>

using namespace ledforum;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The whole window, with a session that begins in ten minutes and a desk that an administrator has started.
struct Workstation
{
    WindowDesk desk;
    TeachingSessionId session{0};
    QPointer<Workspace> before;

    explicit Workstation(const QString& kind = u"deskStaffed"_s)
    {
        TeachingSession teaching;
        teaching.uid = u"window@forum.test"_s;
        teaching.span = {QDate(2026, 11, 24), QTime(14, 0), 60};
        teaching.title = u"Sepsis"_s;
        session = TeachingSessionStore(desk.forum().connection()).insert(teaching);
        static_cast<void>(desk.forum().doctor(0)); // is made when first asked for
        desk.forum().clock().set(QDate(2026, 11, 24), QTime(13, 50));
        desk.signIn(u"office@forum.test"_s);
        before = desk.window().workspace();
        before->showPage(PageId::Register, session.value());
        WindowDesk::press(u"registerDesk"_s);
        WindowDesk::find(kind)->setFocus();
        WindowDesk::press(kind);
        WindowDesk::press(u"deskStartDialogApply"_s);
    }
    void leave(const QString& password)
    {
        WindowDesk::press(u"deskLeave"_s);
        WindowDesk::type(u"lockPassword"_s, password);
        WindowDesk::press(u"lockUnlock"_s);
    }
};

} // namespace

/// How the whole window goes to the check-in desk, and who brings it back.
class DeskWindowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void theKeysAreGoneAndAPasswordEndsIt();
    void onlyStaffEndIt();
    void itIsOfTheKindThatWasChosen();
    void itDoesNotLock();
    void itFillsTheScreenAndAFingerFindsTheWayBack();
};

void DeskWindowTest::theKeysAreGoneAndAPasswordEndsIt()
{
    Workstation station;
    QTRY_COMPARE(station.desk.screen(), u"deskScreen"_s);
    QTRY_VERIFY(WindowDesk::find(u"deskField"_s)->hasFocus());
    // The workspace owns the actor with all keys.
    QTRY_VERIFY(!station.before);
    QVERIFY(!station.desk.window().workspace());
    QVERIFY(!station.desk.window().findChild<Workspace*>());
    // A key for the lock, and Esc back. No window manager is here to make the window active again.
    station.desk.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&station.desk.window()));
    QVERIFY(WindowDesk::find(u"deskField"_s)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(station.desk.screen(), u"lockScreen"_s);
    QTRY_VERIFY(WindowDesk::find(u"lockPassword"_s)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(station.desk.screen(), u"deskScreen"_s);
    QTRY_VERIFY(WindowDesk::find(u"deskField"_s)->hasFocus());
    station.leave(u"not the password"_s);
    QTest::qWait(300);
    QVERIFY(!station.desk.window().workspace());
    WindowDesk::type(u"lockPassword"_s, WindowDesk::passwordText());
    WindowDesk::press(u"lockUnlock"_s);
    QTRY_VERIFY(station.desk.window().workspace());
    QCOMPARE(station.desk.window().workspace()->currentPage(), PageId::Register);
}

void DeskWindowTest::onlyStaffEndIt()
{
    Workstation station;
    QTRY_COMPARE(station.desk.screen(), u"deskScreen"_s);
    const auto signInInstead = [](const QString& name) {
        WindowDesk::press(u"deskLeave"_s);
        WindowDesk::press(u"lockSomeoneElse"_s);
        WindowDesk::type(u"signInName"_s, name);
        WindowDesk::type(u"signInPassword"_s, WindowDesk::passwordText());
        WindowDesk::press(u"signInSubmit"_s);
    };
    signInInstead(u"doctor0@forum.test"_s);
    QTRY_COMPARE(station.desk.screen(), u"deskScreen"_s);
    QVERIFY(WindowDesk::text(u"deskSentence"_s).startsWith(u"Only the Medical Education Team"_s));
    QVERIFY(!station.desk.window().workspace());
    signInInstead(u"tutor@forum.test"_s);
    QTRY_VERIFY(station.desk.window().workspace());
    QVERIFY(station.desk.window().workspace()->actor().is(Role::Tutor));
}

void DeskWindowTest::itIsOfTheKindThatWasChosen()
{
    for (const auto& [choice, kind] : {std::pair(u"deskStaffed"_s, DeskKind::Staffed),
                                       std::pair(u"deskUnstaffed"_s, DeskKind::Unstaffed)}) {
        Workstation station(choice);
        QTRY_COMPARE(station.desk.screen(), u"deskScreen"_s);
        QCOMPARE(qobject_cast<DeskScreen*>(station.desk.window().screen())->duty().kind, kind);
    }
}

void DeskWindowTest::itDoesNotLock()
{
    Workstation station;
    QTRY_COMPARE(station.desk.screen(), u"deskScreen"_s);
    station.desk.pass(40min);
    QTest::qWait(1500); // the guard looks every second
    QCOMPARE(station.desk.screen(), u"deskScreen"_s);
    // But nobody leaves the question for a password standing.
    WindowDesk::press(u"deskLeave"_s);
    QCOMPARE(station.desk.screen(), u"lockScreen"_s);
    station.desk.pass(10min);
    QVERIFY(station.desk.comesInTime(u"deskScreen"_s));
}

void DeskWindowTest::itFillsTheScreenAndAFingerFindsTheWayBack()
{
    Workstation station;
    QTRY_COMPARE(station.desk.screen(), u"deskScreen"_s);
    QVERIFY(station.desk.window().isFullScreen());
    WindowDesk::press(u"deskLeave"_s);
    QCOMPARE(station.desk.screen(), u"lockScreen"_s);
    QVERIFY(station.desk.window().isFullScreen());
    WindowDesk::press(u"lockBack"_s);
    QTRY_COMPARE(station.desk.screen(), u"deskScreen"_s);
    QTRY_VERIFY(!WindowDesk::look(u"lockScreen"_s));
    station.leave(WindowDesk::passwordText());
    QTRY_VERIFY(station.desk.window().workspace());
    QVERIFY(!station.desk.window().isFullScreen());
}

QTEST_MAIN(DeskWindowTest)
#include "tst_deskwindow_slow.moc"
