// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/forum/settings.h"
#include "app/people/peopleservice.h"
#include "app/security/accounts.h"
#include "app/security/coverpin.h"
#include "app/security/drafts.h"
#include "app/security/roleservice.h"
#include "database/sqlite/transaction.h"
#include "tests/support/plannedclinics.h"
#include "tests/support/windowdesk.h"
#include "ui/shell/theme.h"
#include "ui/widgets/formdialog.h"

#include <QAccessible>
#include <QPlainTextEdit>

using namespace ledforum;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The workstation that everybody shares: it is warned, covered, locked and signed out in its time, and what
/// was typed comes back to who typed it and to nobody else.
class TestWorkstation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void init() { m_desk = std::make_unique<WindowDesk>(); }
    void cleanup() { m_desk.reset(); }

    void aDoctorIsWarnedAndThenSignedOut();
    void anyKeyStaysAndGoesNoFurther();
    void anAdministratorIsLocked();
    void whatTheProgramDoesByItselfIsNoTouch();
    void aTouchThatWakesTheComputerComesTooLate();
    void settingsMoveTheTimes();
    void aTutorIsCoveredAndThenLocked();
    void escapeCoversAtOnce();
    void underTheCoverNothingIsReached();
    void aPinLiftsTheCoverOrThreeWrongOnesLock();
    void whatWasTypedComesBack();
    void nobodyElseIsOfferedIt();
    void aDialogIsFilledAgain();
    void aDialogThatIsNoFormIsFilledAgainToo();
    void halfTypedSettingsComeBack();
    void whatLostItsPlaceIsKeptUntilItWasRead();
    void aRecoveryCodeIsNeverADraft();
    void aDraftCanBeDiscarded();
    void whatCannotBeKeptIsSaid();
    void aDraftWaitsForItsTurnAtTheFile();
    void losingTheAccountLocksWithinASecond_data();
    void losingTheAccountLocksWithinASecond();

private:
    void choosePin(const QString& pin);

    std::unique_ptr<WindowDesk> m_desk;
};

namespace {

bool isWarned()
{
    const auto* warning = WindowDesk::look(u"idleWarning"_s);
    return warning && warning->isVisible();
}

} // namespace

void TestWorkstation::aDoctorIsWarnedAndThenSignedOut()
{
    const QString name = m_desk->forum().doctor(0).name();
    m_desk->signIn(u"doctor0@forum.test"_s);
    m_desk->pass(89s);
    QTest::qWait(600);
    QVERIFY(!isWarned());
    m_desk->pass(2s);
    QTRY_VERIFY(isWarned());
    QCOMPARE(WindowDesk::text(u"idleSentence"_s), u"You are signed out in 29 seconds."_s);
    m_desk->pass(28s);
    QTRY_COMPARE(WindowDesk::text(u"idleSentence"_s), u"You are signed out in 1 second."_s);
    QCOMPARE(m_desk->screen(), u"workspace"_s);
    m_desk->pass(1s);
    QVERIFY(m_desk->comesInTime(u"welcomeScreen"_s));
    QTRY_VERIFY(!WindowDesk::look(u"workspace"_s));
    QVERIFY(!isWarned());
    for (const QWidget* widget : QApplication::allWidgets())
        QVERIFY(!widget->accessibleName().contains(name));
}

void TestWorkstation::anyKeyStaysAndGoesNoFurther()
{
    planClinics(m_desk->forum());
    QVERIFY(m_desk->forum().doctor(0).isSignedIn());
    m_desk->signIn(u"doctor0@forum.test"_s);
    m_desk->window().workspace()->showPage(PageId::MyAppointments);
    auto* message = WindowDesk::find<QPlainTextEdit>(u"bookingMessage"_s);
    m_desk->pass(100s);
    QTRY_VERIFY(isWarned());
    QTest::keyClick(message, Qt::Key_X);
    QVERIFY(!isWarned());
    QCOMPARE(message->toPlainText(), QString());
    QTest::keyClick(message, Qt::Key_Y);
    QCOMPARE(message->toPlainText(), u"y"_s);
    m_desk->pass(100s);
    QTRY_VERIFY(isWarned());
    WindowDesk::press(u"idleStay"_s);
    QVERIFY(!isWarned());
    m_desk->pass(60s);
    QTest::qWait(600);
    QCOMPARE(m_desk->screen(), u"workspace"_s);
}

void TestWorkstation::anAdministratorIsLocked()
{
    m_desk->signIn(u"office@forum.test"_s);
    m_desk->pass(4min);
    QTest::qWait(600);
    QCOMPARE(m_desk->screen(), u"workspace"_s);
    m_desk->pass(1min);
    QVERIFY(m_desk->comesInTime(u"lockScreen"_s));
    QVERIFY(WindowDesk::text(u"lockScreenMessageSentence"_s).contains(u"nobody had touched"_s));
    m_desk->unlock();
    QCOMPARE(m_desk->screen(), u"workspace"_s);
}

void TestWorkstation::whatTheProgramDoesByItselfIsNoTouch()
{
    m_desk->signIn(u"office@forum.test"_s);
    m_desk->pass(4min);
    // A window that comes up under a resting pointer, and a key held down by a book.
    const QPoint middle = m_desk->window().rect().center();
    QTest::mouseMove(&m_desk->window(), middle);
    m_desk->pass(4min);
    QTest::mouseMove(&m_desk->window(), middle);
    QKeyEvent held(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, u"a"_s, true);
    QApplication::sendEvent(&m_desk->window(), &held);
    m_desk->pass(1min);
    QVERIFY(m_desk->comesInTime(u"lockScreen"_s));
}

void TestWorkstation::aTouchThatWakesTheComputerComesTooLate()
{
    m_desk->signIn(u"office@forum.test"_s);
    auto* window = &m_desk->window();
    m_desk->pass(8h);
    QTest::mouseMove(window, QPoint(200, 200));
    QCOMPARE(m_desk->screen(), u"lockScreen"_s);
}

void TestWorkstation::settingsMoveTheTimes()
{
    m_desk->signIn(u"office@forum.test"_s);
    ForumSettings settings = *m_desk->forum().forum().settings().current();
    settings.idleAdministratorMinutes = 1;
    QVERIFY(m_desk->forum().forum().settings().change(m_desk->forum().tutor(), settings));
    QTest::qWait(2500); // the window looks at the file every two seconds
    m_desk->pass(30s);
    QTRY_VERIFY(isWarned());
    QCOMPARE(WindowDesk::text(u"idleSentence"_s), u"The window locks in 30 seconds."_s);
    m_desk->pass(30s);
    QVERIFY(m_desk->comesInTime(u"lockScreen"_s));
}

void TestWorkstation::aTutorIsCoveredAndThenLocked()
{
    m_desk->signIn(u"tutor@forum.test"_s);
    m_desk->window().workspace()->showPage(PageId::People);
    m_desk->pass(119s);
    QTest::qWait(600);
    QCOMPARE(m_desk->screen(), u"workspace"_s);
    m_desk->pass(1s);
    QVERIFY(m_desk->comesInTime(u"coverScreen"_s));
    QVERIFY2(WindowDesk::look(u"workspace"_s), "the keys stay");
    // Whoever touches the cover is not at work behind it.
    m_desk->pass(7min);
    QTest::mouseMove(&m_desk->window(), QPoint(300, 300));
    QTest::keyClick(WindowDesk::find(u"coverSecret"_s), Qt::Key_1);
    m_desk->pass(1min);
    QVERIFY(m_desk->comesInTime(u"lockScreen"_s));
    QTRY_VERIFY2(!WindowDesk::look(u"workspace"_s), "the keys go with the lock");
    m_desk->unlock();
    QCOMPARE(m_desk->window().workspace()->currentPage(), PageId::People);
}

void TestWorkstation::escapeCoversAtOnce()
{
    m_desk->signIn(u"tutor@forum.test"_s);
    m_desk->window().workspace()->showPage(PageId::People);
    WindowDesk::type(u"peopleSearch"_s, u"ellis"_s);
    QTest::keyClick(WindowDesk::find(u"peopleSearch"_s), Qt::Key_Escape);
    QCOMPARE(m_desk->screen(), u"workspace"_s);
    QCOMPARE(WindowDesk::find<QLineEdit>(u"peopleSearch"_s)->text(), QString());
    QTest::keyClick(WindowDesk::find(u"peopleSearch"_s), Qt::Key_Escape);
    QTRY_COMPARE(m_desk->screen(), u"coverScreen"_s);
    WindowDesk::type(u"coverSecret"_s, u"not the password"_s);
    WindowDesk::press(u"coverLift"_s);
    QTRY_COMPARE(WindowDesk::text(u"coverScreenMessageSentence"_s).section(u'.', 0, 0),
                 u"That is not your password"_s);
    WindowDesk::type(u"coverSecret"_s, WindowDesk::passwordText());
    WindowDesk::press(u"coverLift"_s);
    QTRY_COMPARE(m_desk->screen(), u"workspace"_s);
    QCOMPARE(m_desk->window().workspace()->currentPage(), PageId::People);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"peopleSearch"_s);
    QTest::keyClick(&m_desk->window(), Qt::Key_Escape);
    QTRY_COMPARE(m_desk->screen(), u"coverScreen"_s);
    WindowDesk::press(u"signOutButton"_s);
    QCOMPARE(m_desk->screen(), u"welcomeScreen"_s);
    m_desk->signIn(u"office@forum.test"_s);
    QTest::keyClick(&m_desk->window(), Qt::Key_Escape);
    QTest::qWait(300);
    QCOMPARE(m_desk->screen(), u"workspace"_s);
    QVERIFY(!WindowDesk::look(u"coverButton"_s));
}

namespace {

/// Everything that assistive technology is told of, from the application down.
QStringList spoken(QAccessibleInterface* from)
{
    QStringList words;
    if (!from)
        return words;
    words << from->text(QAccessible::Name) << from->text(QAccessible::Value);
    for (int at = 0; at < from->childCount(); ++at)
        words += spoken(from->child(at));
    return words;
}

} // namespace

void TestWorkstation::underTheCoverNothingIsReached()
{
    planClinics(m_desk->forum());
    bookAt(m_desk->forum(), 0, firstClinicDay, QTime(15, 0), u"canary in the coal mine"_s);
    m_desk->forum().clock().set(firstClinicDay, QTime(14, 0));
    m_desk->signIn(u"tutor@forum.test"_s);
    m_desk->window().workspace()->showPage(PageId::Appointments);
    const QStringList before = spoken(QAccessible::queryAccessibleInterface(qApp));
    QVERIFY(!before.filter(u"canary"_s).isEmpty());
    QTest::keyClick(&m_desk->window(), Qt::Key_Escape);
    QTRY_COMPARE(m_desk->screen(), u"coverScreen"_s);
    const QStringList after = spoken(QAccessible::queryAccessibleInterface(qApp));
    QVERIFY(after.filter(u"canary"_s).isEmpty());
    QVERIFY(after.filter(u"Doctor One"_s).isEmpty());
    QVERIFY(!after.filter(u"Okonkwo-Hale"_s).isEmpty());
    for (const QWidget* widget : QApplication::topLevelWidgets())
        QVERIFY2(!widget->isVisible() || widget == &m_desk->window(), qPrintable(widget->objectName()));
    // Tab goes round on the cover.
    const auto* cover = m_desk->window().screen();
    for (int step = 0; step < 12; ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(cover->isAncestorOf(QApplication::focusWidget()));
    }
    // Nor do the shortcuts of the pages work.
    QTest::keyClick(&m_desk->window(), Qt::Key_2, Qt::AltModifier);
    QTest::qWait(300);
    QCOMPARE(m_desk->screen(), u"coverScreen"_s);
}

void TestWorkstation::choosePin(const QString& pin)
{
    QString copy = pin;
    const auto chosen = m_desk->forum().forum().accounts().setCoverPin(
        m_desk->forum().tutor(), TemporaryForum::password(), keptCoverPin(SecretBytes::ofPassword(copy)));
    QVERIFY2(chosen, chosen ? "" : qPrintable(chosen.failure().sentence));
}

void TestWorkstation::aPinLiftsTheCoverOrThreeWrongOnesLock()
{
    choosePin(u"271828"_s);
    m_desk->signIn(u"tutor@forum.test"_s);
    QTest::keyClick(&m_desk->window(), Qt::Key_Escape);
    QTRY_COMPARE(m_desk->screen(), u"coverScreen"_s);
    WindowDesk::type(u"coverSecret"_s, u"271829"_s);
    QVERIFY(WindowDesk::text(u"coverScreenMessageSentence"_s).contains(u"2 more"_s));
    WindowDesk::type(u"coverSecret"_s, u"271828"_s); // the last digit lifts
    QCOMPARE(m_desk->screen(), u"workspace"_s);
    QTest::keyClick(&m_desk->window(), Qt::Key_Escape);
    QTRY_COMPARE(m_desk->screen(), u"coverScreen"_s);
    for (const QString& wrong : {u"000000"_s, u"123456"_s, u"828172"_s}) {
        QCOMPARE(m_desk->screen(), u"coverScreen"_s);
        WindowDesk::type(u"coverSecret"_s, wrong);
    }
    QCOMPARE(m_desk->screen(), u"lockScreen"_s);
    QTRY_VERIFY(!WindowDesk::look(u"workspace"_s));
    m_desk->unlock();
}

void TestWorkstation::whatWasTypedComesBack()
{
    planClinics(m_desk->forum());
    QVERIFY(m_desk->forum().doctor(0).isSignedIn());
    m_desk->signIn(u"doctor0@forum.test"_s);
    m_desk->window().workspace()->showPage(PageId::MyAppointments,
                                           slotAt(m_desk->forum(), secondClinicDay, QTime(15, 20)).value());
    WindowDesk::type(u"bookingMessage"_s, u"Half a sentence about my"_s);
    m_desk->pass(2min);
    QVERIFY(m_desk->comesInTime(u"welcomeScreen"_s));
    QTRY_VERIFY(!WindowDesk::look(u"workspace"_s));
    m_desk->signIn(u"doctor0@forum.test"_s);
    QVERIFY(WindowDesk::find(u"draftOffer"_s)->isVisible());
    QVERIFY(WindowDesk::text(u"draftSentence"_s).contains(u"My 1:1"_s));
    QVERIFY(!WindowDesk::text(u"draftSentence"_s).contains(u"Half"_s));
    WindowDesk::press(u"draftContinue"_s);
    QCOMPARE(m_desk->window().workspace()->currentPage(), PageId::MyAppointments);
    QCOMPARE(WindowDesk::find<QPlainTextEdit>(u"bookingMessage"_s)->toPlainText(),
             u"Half a sentence about my"_s);
    QVERIFY(!WindowDesk::find(u"draftOffer"_s)->isVisible());
    // Restored once, it is kept no more.
    WindowDesk::find<QPlainTextEdit>(u"bookingMessage"_s)->clear();
    WindowDesk::press(u"signOutButton"_s);
    QTRY_VERIFY(!WindowDesk::look(u"workspace"_s));
    m_desk->signIn(u"doctor0@forum.test"_s);
    QVERIFY(!WindowDesk::find(u"draftOffer"_s)->isVisible());
}

void TestWorkstation::nobodyElseIsOfferedIt()
{
    planClinics(m_desk->forum());
    bookAt(m_desk->forum(), 0, firstClinicDay, QTime(15, 0));
    m_desk->signIn(u"tutor@forum.test"_s);
    m_desk->window().workspace()->showPage(PageId::Appointments,
                                           slotAt(m_desk->forum(), firstClinicDay, QTime(15, 0)).value());
    WindowDesk::type(u"personNote"_s, u"seemed tired"_s);
    WindowDesk::type(u"personActions"_s, u"look at the rota"_s);
    QTest::keyClick(&m_desk->window(), Qt::Key_L, Qt::ControlModifier);
    QTRY_COMPARE(m_desk->screen(), u"lockScreen"_s);
    QTRY_VERIFY(!WindowDesk::look(u"workspace"_s));
    WindowDesk::press(u"lockSomeoneElse"_s);
    WindowDesk::type(u"signInName"_s, u"office@forum.test"_s);
    WindowDesk::type(u"signInPassword"_s, WindowDesk::passwordText());
    WindowDesk::press(u"signInSubmit"_s);
    QTRY_COMPARE(m_desk->screen(), u"workspace"_s);
    QVERIFY(!WindowDesk::find(u"draftOffer"_s)->isVisible());
    WindowDesk::press(u"signOutButton"_s);
    QTRY_VERIFY(!WindowDesk::look(u"workspace"_s));
    m_desk->signIn(u"tutor@forum.test"_s);
    WindowDesk::press(u"draftContinue"_s);
    QCOMPARE(WindowDesk::find<QPlainTextEdit>(u"personNote"_s)->toPlainText(), u"seemed tired"_s);
    QCOMPARE(WindowDesk::find<QPlainTextEdit>(u"personActions"_s)->toPlainText(), u"look at the rota"_s);
}

void TestWorkstation::aDialogIsFilledAgain()
{
    m_desk->signIn(u"office@forum.test"_s);
    m_desk->window().workspace()->showPage(PageId::People);
    WindowDesk::press(u"peopleAdd"_s);
    QTRY_VERIFY(WindowDesk::look(u"personEditor"_s));
    WindowDesk::type(u"personFullName"_s, u"Dr Half Typed"_s);
    m_desk->pass(5min);
    QVERIFY(m_desk->comesInTime(u"lockScreen"_s));
    QTRY_VERIFY(!WindowDesk::look(u"personEditor"_s));
    m_desk->unlock();
    WindowDesk::press(u"draftContinue"_s);
    QCOMPARE(m_desk->window().workspace()->currentPage(), PageId::People);
    WindowDesk::press(u"peopleAdd"_s);
    QTRY_COMPARE(WindowDesk::find<QLineEdit>(u"personFullName"_s)->text(), u"Dr Half Typed"_s);
    QVERIFY(!WindowDesk::find(u"draftOffer"_s)->isVisible());
}

void TestWorkstation::aDialogThatIsNoFormIsFilledAgainToo()
{
    const auto openClosures = [this] {
        m_desk->window().workspace()->showPage(PageId::Programme);
        WindowDesk::press(u"programmeClosures"_s);
        QTRY_VERIFY(WindowDesk::look(u"closuresDialog"_s));
    };
    m_desk->signIn(u"office@forum.test"_s);
    openClosures();
    WindowDesk::type(u"closureDate"_s, u"29/12/2026"_s);
    WindowDesk::type(u"closureReason"_s, u"Half a reason"_s);
    m_desk->pass(5min);
    QVERIFY(m_desk->comesInTime(u"lockScreen"_s));
    QTRY_VERIFY(!WindowDesk::look(u"closuresDialog"_s));
    m_desk->unlock();
    QVERIFY(WindowDesk::find(u"draftOffer"_s)->isVisible());
    WindowDesk::press(u"draftContinue"_s);
    openClosures();
    QTRY_COMPARE(WindowDesk::find<QLineEdit>(u"closureReason"_s)->text(), u"Half a reason"_s);
    QCOMPARE(WindowDesk::find<QLineEdit>(u"closureDate"_s)->text(), u"29/12/2026"_s);
    QVERIFY(WindowDesk::text(u"closuresMessageSentence"_s).contains(u"here again"_s));
    QVERIFY(!WindowDesk::find(u"draftOffer"_s)->isVisible());
}

void TestWorkstation::halfTypedSettingsComeBack()
{
    m_desk->signIn(u"office@forum.test"_s);
    m_desk->window().workspace()->showPage(PageId::Settings);
    auto* limits = WindowDesk::find<QPlainTextEdit>(u"settingsConfidentiality"_s);
    limits->setFocus();
    limits->selectAll();
    QTest::keyClicks(limits, u"Unless somebody is"_s);
    m_desk->pass(5min);
    QVERIFY(m_desk->comesInTime(u"lockScreen"_s));
    QTRY_VERIFY(!WindowDesk::look(u"workspace"_s));
    // What somebody else has changed meanwhile is not put back with it.
    const Actor tutor = m_desk->forum().signedIn(u"tutor@forum.test"_s);
    Settings& settings = m_desk->forum().forum().settings();
    ForumSettings changed = *settings.current();
    changed.site = u"St Elsewhere"_s;
    QVERIFY(settings.change(tutor, changed));
    m_desk->unlock();
    WindowDesk::press(u"draftContinue"_s);
    QCOMPARE(m_desk->window().workspace()->currentPage(), PageId::Settings);
    QCOMPARE(WindowDesk::find<QPlainTextEdit>(u"settingsConfidentiality"_s)->toPlainText(),
             u"Unless somebody is"_s);
    QCOMPARE(WindowDesk::find<QLineEdit>(u"settingsSite"_s)->text(), u"St Elsewhere"_s);
    QVERIFY(!WindowDesk::find(u"draftOffer"_s)->isVisible());
    QVERIFY(settings.current()->confidentialityText != u"Unless somebody is"_s);
}

void TestWorkstation::whatLostItsPlaceIsKeptUntilItWasRead()
{
    const Actor& doctor = m_desk->forum().doctor(0);
    // On a page that takes nothing back.
    QVERIFY(m_desk->forum().forum().drafts().keep(doctor, {u"programme"_s, {}},
                                                  {{u"somewhere"_s, u"half a thought"_s}}));
    m_desk->signIn(u"doctor0@forum.test"_s);
    WindowDesk::press(u"draftContinue"_s);
    QTRY_VERIFY(WindowDesk::look(u"draftTextDialog"_s));
    QCOMPARE(WindowDesk::find<QPlainTextEdit>(u"draftText"_s)->toPlainText(), u"half a thought"_s);
    m_desk->pass(2min);
    QVERIFY(m_desk->comesInTime(u"welcomeScreen"_s));
    QTRY_VERIFY(!WindowDesk::look(u"workspace"_s));
    m_desk->signIn(u"doctor0@forum.test"_s);
    QVERIFY(WindowDesk::find(u"draftOffer"_s)->isVisible());
    WindowDesk::press(u"draftContinue"_s);
    QTRY_VERIFY(WindowDesk::look(u"draftTextDialog"_s));
    WindowDesk::press(u"draftTextDone"_s);
    QVERIFY(!WindowDesk::find(u"draftOffer"_s)->isVisible());
    const auto mine = m_desk->forum().forum().drafts().mine(doctor);
    QVERIFY(mine && mine->empty());
}

void TestWorkstation::aRecoveryCodeIsNeverADraft()
{
    m_desk->signIn(u"office@forum.test"_s);
    m_desk->window().workspace()->showPage(PageId::Access);
    WindowDesk::press(u"accessRecover"_s);
    QTRY_VERIFY(WindowDesk::look(u"officeRecovery"_s));
    WindowDesk::type(u"officeRecoveryCode"_s, m_desk->forum().recoveryCode());
    m_desk->pass(5min);
    QVERIFY(m_desk->comesInTime(u"lockScreen"_s));
    QTRY_VERIFY(!WindowDesk::look(u"workspace"_s));
    const auto mine = m_desk->forum().forum().drafts().mine(m_desk->forum().administrator());
    QVERIFY(mine && mine->empty());
}

void TestWorkstation::aDraftCanBeDiscarded()
{
    m_desk->signIn(u"office@forum.test"_s);
    m_desk->window().workspace()->showPage(PageId::People);
    WindowDesk::press(u"peopleAdd"_s);
    QTRY_VERIFY(WindowDesk::look(u"personEditor"_s));
    WindowDesk::type(u"personFullName"_s, u"Dr Half Typed"_s);
    m_desk->pass(5min);
    QVERIFY(m_desk->comesInTime(u"lockScreen"_s));
    m_desk->unlock();
    WindowDesk::press(u"draftDiscard"_s);
    QVERIFY(!WindowDesk::find(u"draftOffer"_s)->isVisible());
    const auto mine = m_desk->forum().forum().drafts().mine(m_desk->forum().administrator());
    QVERIFY(mine && mine->empty());
}

void TestWorkstation::whatCannotBeKeptIsSaid()
{
    m_desk->signIn(u"office@forum.test"_s);
    m_desk->window().workspace()->showPage(PageId::People);
    WindowDesk::press(u"peopleAdd"_s);
    QTRY_VERIFY(WindowDesk::look(u"personEditor"_s));
    WindowDesk::find<QLineEdit>(u"personFullName"_s)->setText(QString(20'000, u'a'));
    m_desk->pass(5min);
    QVERIFY(m_desk->comesInTime(u"lockScreen"_s));
    QTRY_VERIFY(WindowDesk::text(u"lockScreenMessageSentence"_s).contains(u"It was not kept."_s));
    QVERIFY(WindowDesk::text(u"lockScreenMessageSentence"_s).contains(u"nobody had touched"_s));
}

void TestWorkstation::aDraftWaitsForItsTurnAtTheFile()
{
    m_desk->signIn(u"office@forum.test"_s);
    m_desk->window().workspace()->showPage(PageId::People);
    WindowDesk::press(u"peopleAdd"_s);
    QTRY_VERIFY(WindowDesk::look(u"personEditor"_s));
    WindowDesk::type(u"personFullName"_s, u"Dr Half Typed"_s);
    auto writing = std::make_unique<Transaction>(m_desk->forum().connection());
    QTest::keyClick(WindowDesk::find(u"personEditor"_s), Qt::Key_L, Qt::ControlModifier);
    m_desk->pass(5min);
    QTRY_COMPARE(m_desk->screen(), u"lockScreen"_s);
    QTest::qWait(100); // in which it is tried for the first time, as long as one waits for the file
    writing.reset();
    QTRY_VERIFY(!WindowDesk::look(u"workspace"_s));
    m_desk->unlock();
    QVERIFY(WindowDesk::find(u"draftOffer"_s)->isVisible());
}

void TestWorkstation::losingTheAccountLocksWithinASecond_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("reset") << u"reset"_s << u"code that resets your account was made"_s;
    QTest::newRow("deactivated") << u"deactivated"_s << u"deactivated"_s;
    QTest::newRow("role withdrawn") << u"role"_s << u"roles have changed"_s;
    QTest::newRow("reset under the cover") << u"cover"_s << u"code that resets your account was made"_s;
}

void TestWorkstation::losingTheAccountLocksWithinASecond()
{
    QFETCH(QString, how);
    QFETCH(QString, sentence);
    TemporaryForum& other = m_desk->forum();
    const PersonId person = other.doctor(0).person();
    if (how == "role"_L1)
        QVERIFY(other.forum().roles().grant(other.tutor(), person, Role::Administrator));
    if (how == "cover"_L1)
        QVERIFY(other.forum().roles().grant(other.tutor(), person, Role::Tutor));
    m_desk->signIn(u"doctor0@forum.test"_s);
    if (how == "cover"_L1)
        QTest::keyClick(&m_desk->window(), Qt::Key_Escape);
    QTest::qWait(600);
    QCOMPARE(m_desk->screen(), how == "cover"_L1 ? u"coverScreen"_s : u"workspace"_s);
    if (how == "deactivated"_L1)
        QVERIFY(other.forum().people().deactivate(other.administrator(), person));
    else if (how == "role"_L1)
        QVERIFY(other.forum().roles().withdraw(other.tutor(), person, Role::Administrator));
    else
        QVERIFY(other.forum().accounts().invite(other.tutor(), person));
    QVERIFY(QTest::qWaitFor([this] { return m_desk->screen() == "lockScreen"_L1; }, 1000));
    QVERIFY(WindowDesk::text(u"lockScreenMessageSentence"_s).contains(sentence));
    QTRY_VERIFY(!WindowDesk::look(u"workspace"_s));
}

QTEST_MAIN(TestWorkstation)
#include "tst_workstation.moc"
