// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingservice.h"
#include "app/programme/programmeservice.h"
#include "database/forum/confidentialitytext.h"
#include "tests/support/agreeing.h"
#include "tests/support/scripteddialogs.h"
#include "tests/support/temporaryforum.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostClicks = 4;

QString passwordText()
{
    const SecretBytes secret = TemporaryForum::password();
    const auto bytes = secret.part(0, secret.size());
    return QString::fromStdString(std::string(bytes.begin(), bytes.end()));
}

} // namespace

/// From the resting workstation to a booked 1:1, in the real window: every click is counted.
class TestBookingClicks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void init();
    void cleanup();

    void aBookingTakesAtMostFourClicks();
    void aBookingTakesNoMouseAtAll();
    void aTimeTakenMeanwhileIsSaidAndTheNextChosen();
    void theRestingScreenNamesTimesAndNobody();
    void whoeverIsNoDoctorComesHome();

private:
    /// The one way in which these tests use the mouse.
    void click(QWidget* widget, QPoint where = {})
    {
        ++m_clicks;
        QTest::mouseClick(widget, Qt::LeftButton, {}, where);
    }
    void click(const QString& name) { click(find<QWidget>(name)); }
    void clickTopic(int row)
    {
        auto* topics = find<QAbstractItemView>(u"bookingTopics"_s);
        click(topics->viewport(), topics->visualRect(topics->model()->index(row, 0)).center());
    }
    /// Goes on with Tab, or back, until that widget has the keyboard.
    void tabTo(const QString& name, Qt::Key key = Qt::Key_Tab)
    {
        for (int step = 0; step < 60 && focused() != name; ++step)
            press(key);
        QCOMPARE(focused(), name);
    }
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    static QString focused()
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    template <class W>
    W* find(const QString& name)
    {
        auto* found = m_window->findChild<W*>(name);
        if (!found)
            qFatal("No widget named %s", qPrintable(name));
        return found;
    }
    void typeSignIn(const QString& name);
    void takeMeanwhile(QTime time);
    [[nodiscard]] std::vector<OwnBooking> bookings()
    {
        auto mine = m_temporary->forum().appointments().mine(m_temporary->doctor(0));
        return mine ? *mine : std::vector<OwnBooking>();
    }
    [[nodiscard]] QString screen() const { return m_window->screen()->objectName(); }

    int m_clicks = 0;
    std::unique_ptr<TemporaryForum> m_temporary;
    std::unique_ptr<ScriptedDialogs> m_dialogs;
    std::unique_ptr<MainWindow> m_window;
};

void TestBookingClicks::init()
{
    m_clicks = 0;
    m_temporary = std::make_unique<TemporaryForum>();
    PlanRequest request;
    request.from = QDate(2026, 11, 2);
    request.to = QDate(2026, 11, 30);
    request.anchor = QDate(2026, 11, 24);
    request.slots = 3;
    QVERIFY(m_temporary->forum().programme().generate(m_temporary->tutor(), request));
    (void)m_temporary->doctor(1);
    m_dialogs = std::make_unique<ScriptedDialogs>();
    m_window = std::make_unique<MainWindow>(m_temporary->clock(), *m_dialogs, PasswordCost::cheapest());
    m_window->resize(1366, 768);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openForum(m_temporary->path());
    QCOMPARE(screen(), u"welcomeScreen"_s);
}

void TestBookingClicks::cleanup()
{
    m_window.reset();
    m_dialogs.reset();
    m_temporary.reset();
}

/// Types what is asked for, and Enter after each: no click.
void TestBookingClicks::typeSignIn(const QString& name)
{
    QTRY_COMPARE(focused(), u"signInName"_s);
    QTest::keyClicks(QApplication::focusWidget(), name);
    press(Qt::Key_Return);
    QTRY_COMPARE(focused(), u"signInPassword"_s);
    QTest::keyClicks(QApplication::focusWidget(), passwordText());
    press(Qt::Key_Return);
    QTRY_COMPARE(screen(), u"workspace"_s);
}

void TestBookingClicks::takeMeanwhile(QTime time)
{
    const auto clinics =
        m_temporary->forum().appointments().clinicsOn(m_temporary->tutor(), QDate(2026, 11, 10));
    QVERIFY(clinics);
    for (const SlotView& slot : clinics->front().slotViews) {
        if (slot.span.start == time)
            QVERIFY(m_temporary->forum().appointments().book(m_temporary->doctor(1), slot.id,
                                                             agreeing(u"Career planning"_s, {})));
    }
}

void TestBookingClicks::aBookingTakesAtMostFourClicks()
{
    click(u"welcomeTime-2026-11-10-1520"_s);
    typeSignIn(u"doctor0@forum.test"_s);
    QCOMPARE(find<QLabel>(u"bookingLimitsText"_s)->text(), defaultConfidentialityText());
    QVERIFY(find<QLabel>(u"bookingLimitsText"_s)->isVisible());
    clickTopic(2);
    QVERIFY(find<QAbstractButton>(u"bookingBook"_s)->text().startsWith(u"Agree and book"_s));
    click(u"bookingBook"_s);
    const auto mine = bookings();
    QCOMPARE(mine.size(), size_t(1));
    QCOMPARE(mine.front().span.startMoment(), (LocalMoment{QDate(2026, 11, 10), QTime(15, 20)}));
    QCOMPARE(mine.front().topic, u"Portfolio building"_s);
    QVERIFY(find<QLabel>(u"bookingDoneWhen"_s)->isVisible());
    QCOMPARE(m_clicks, 3);
    QVERIFY2(m_clicks <= mostClicks, qPrintable(u"%1 clicks"_s.arg(m_clicks)));
}

void TestBookingClicks::aBookingTakesNoMouseAtAll()
{
    QTRY_COMPARE(focused(), u"welcomeSignIn"_s);
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::AltModifier);
    QTRY_COMPARE(focused(), u"welcomeTime-2026-11-10-1500"_s);
    tabTo(u"welcomeTime-2026-11-10-1540"_s);
    press(Qt::Key_Return);
    typeSignIn(u"doctor0@forum.test"_s);
    QTRY_COMPARE(focused(), u"bookingTopics"_s);
    press(Qt::Key_Down);
    tabTo(u"bookingBook"_s);
    press(Qt::Key_Return);
    const auto mine = bookings();
    QCOMPARE(mine.size(), size_t(1));
    QCOMPARE(mine.front().span.startMoment(), (LocalMoment{QDate(2026, 11, 10), QTime(15, 40)}));
    QCOMPARE(mine.front().topic, u"Career planning"_s);
    // Enter once more, and the workstation rests.
    QTRY_COMPARE(focused(), u"bookingDoneSignOut"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(screen(), u"welcomeScreen"_s);
    QCOMPARE(m_clicks, 0);
}

void TestBookingClicks::aTimeTakenMeanwhileIsSaidAndTheNextChosen()
{
    click(u"welcomeTime-2026-11-10-1520"_s);
    takeMeanwhile(QTime(15, 20));
    typeSignIn(u"doctor0@forum.test"_s);
    const QString said = find<QLabel>(u"bookingPageMessageSentence"_s)->text();
    QVERIFY2(said.startsWith(u"3.20pm, Tuesday 10 November was just taken"_s), qPrintable(said));
    QVERIFY2(said.contains(u"3.40pm"_s), qPrintable(said));
    QVERIFY(find<QAbstractButton>(u"slot-2026-11-10-1540"_s)->isChecked());
    clickTopic(0);
    click(u"bookingBook"_s);
    QCOMPARE(bookings().size(), size_t(1));
    QCOMPARE(bookings().front().span.start, QTime(15, 40));
    QVERIFY2(m_clicks <= mostClicks, qPrintable(u"%1 clicks"_s.arg(m_clicks)));
}

void TestBookingClicks::theRestingScreenNamesTimesAndNobody()
{
    takeMeanwhile(QTime(15, 0));
    QTRY_VERIFY(find<QLabel>(u"welcomeFree"_s)->text() == u"5"_s);
    QTRY_VERIFY(!m_window->findChild<QWidget*>(u"welcomeTime-2026-11-10-1500"_s));
    for (const auto* label : m_window->screen()->findChildren<QLabel*>())
        QVERIFY(!label->text().contains(u"Doctor Two"_s));
    for (const auto* button : m_window->screen()->findChildren<QAbstractButton*>())
        QVERIFY(!(button->text() + button->accessibleName()).contains(u"Doctor Two"_s));
}

void TestBookingClicks::whoeverIsNoDoctorComesHome()
{
    click(u"welcomeTime-2026-11-10-1520"_s);
    typeSignIn(u"office@forum.test"_s);
    QCOMPARE(m_window->workspace()->currentPage(), PageId::Home);
}

QTEST_MAIN(TestBookingClicks)
#include "tst_bookingclicks.moc"
