// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificatelife.h"
#include "tests/certificates/bulkhall.h"
#include "tests/certificates/issuedforum.h"
#include "tests/support/pagedesk.h"
#include "ui/certificates/certificatespage.h"
#include "ui/certificates/mycpdpage.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QTimer>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

constexpr int sessions = 3; // the last one's register is open
constexpr int closed = sessions - 1;
constexpr int doctors = 3;

} // namespace

/// Many certificates at once, by the real widgets: a period, a year, a doctor; printed, saved, sent.
class TestBulkWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void init()
    {
        m_hall = std::make_unique<BulkHall>(sessions, doctors);
        m_desk = std::make_unique<PageDesk<CertificatesPage>>(m_hall->forum, m_hall->forum.administrator());
    }
    void cleanup()
    {
        m_desk.reset();
        m_hall.reset();
    }

    void aYearIsPlannedIssuedAndSaved_data();
    void aYearIsPlannedIssuedAndSaved();
    void aPeriodIssuesOnlyItsOwn();
    void whatIsMissingIsSaidAtItsField();
    void nowhereToSaveDoesNothing();
    void allOfADoctor();
    void stoppedItGoesOn();
    void printsAllOfASession();
    void printsWhatIsListed();
    void printingStops();
    void messagesArePreparedAndTickedOff();
    void aTickIsUndone();
    void whatWasReplacedIsPreparedAgain();
    void whoHasNoAddressIsNamed();
    void nameEnterAndOneActionSendItAgain();
    void aPersonsCertificatesAlone();
    void aDoctorSavesAllOfTheirOwn();
    void byKeysAlone();

private:
    template <class W = QWidget>
    [[nodiscard]] static W* anywhere(const QString& name)
    {
        for (QWidget* widget : QApplication::allWidgets())
            if (auto* found = qobject_cast<W*>(widget); found && found->objectName() == name)
                return found;
        return nullptr;
    }
    void openDialog(const QString& which);
    [[nodiscard]] static QString planned() { return anywhere<QLabel>(u"bulkPlan"_s)->text(); }
    static void apply() { QTest::mouseClick(anywhere<QAbstractButton>(u"bulkApply"_s), Qt::LeftButton); }
    [[nodiscard]] QString told() const { return m_desk->text(u"certificateWorkMessageSentence"_s); }
    void prepareAll(const QString& folder);

    std::unique_ptr<BulkHall> m_hall;
    std::unique_ptr<PageDesk<CertificatesPage>> m_desk;
};

void TestBulkWindow::openDialog(const QString& which)
{
    m_desk->click(u"certificatesMany"_s);
    auto* box = anywhere<QComboBox>(u"bulkWhich"_s);
    box->setCurrentIndex(box->findText(which, Qt::MatchStartsWith));
    QTRY_VERIFY(!planned().startsWith(u"Looking"_s));
}

void TestBulkWindow::aYearIsPlannedIssuedAndSaved_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("pdfs");
    QTest::addColumn<int>("zips");
    QTest::newRow("folder") << 0 << u"out"_s << closed * doctors << 0;
    QTest::newRow("ZIP") << 1 << u"out/year"_s << 0 << 1;
    QTest::newRow("one PDF") << 2 << u"out/year.pdf"_s << 1 << 0;
}

void TestBulkWindow::aYearIsPlannedIssuedAndSaved()
{
    QFETCH(const int, form);
    QFETCH(const QString, target);
    QDir(m_hall->forum.folder()).mkdir(u"out"_s);
    openDialog(u"This CPD year"_s);
    QCOMPARE(planned(), u"6 to issue · 0 certificates in force · 1 register still open"_s);
    anywhere<QComboBox>(u"bulkForm"_s)->setCurrentIndex(form);
    m_desk->dialogs().willPick(m_hall->path(target));
    apply();
    QTRY_VERIFY(told().startsWith(u"6 certificates issued. 1 register is not closed yet"_s));
    QVERIFY(!anywhere(u"bulk"_s) || !anywhere(u"bulk"_s)->isVisible());
    QTEST(int(m_hall->files(u"out"_s, u"pdf"_s)), "pdfs");
    QTEST(int(m_hall->files(u"out"_s, u"zip"_s)), "zips");
    QCOMPARE(m_hall->issued().size(), size_t(closed * doctors));
    QVERIFY(m_desk->find(u"certificateWorkOpen"_s)->isVisible());
    QCOMPARE(m_desk->model(u"issuedTable"_s).rowCount(), closed * doctors);
}

void TestBulkWindow::aPeriodIssuesOnlyItsOwn()
{
    openDialog(u"A period"_s);
    anywhere<QLineEdit>(u"bulkFrom"_s)->setText(u"24/11/2026"_s);
    anywhere<QLineEdit>(u"bulkTo"_s)->setText(u"07/12/2026"_s);
    QTRY_COMPARE(planned(), u"3 to issue · 0 certificates in force"_s);
    m_desk->dialogs().willPick(m_hall->path(u"out"_s));
    apply();
    QTRY_VERIFY(told().startsWith(u"3 certificates issued."_s));
    QCOMPARE(m_hall->issued().size(), size_t(doctors));
}

void TestBulkWindow::whatIsMissingIsSaidAtItsField()
{
    openDialog(u"A period"_s);
    auto* to = anywhere<QLineEdit>(u"bulkTo"_s);
    to->setText(u"01/01/2026"_s);
    m_desk->dialogs().willPick(m_hall->path(u"out"_s));
    apply();
    QVERIFY(anywhere<QLabel>(u"bulkMessageSentence"_s)->text().contains(u"to which day"_s));
    QVERIFY(m_hall->issued().empty());
}

void TestBulkWindow::nowhereToSaveDoesNothing()
{
    openDialog(u"Everything"_s);
    apply(); // and no folder is chosen
    QVERIFY(anywhere(u"bulk"_s)->isVisible());
    QVERIFY(anywhere<QLabel>(u"bulkMessageSentence"_s)->text().contains(u"Nothing was done"_s));
    QVERIFY(m_hall->issued().empty());
}

void TestBulkWindow::allOfADoctor()
{
    m_hall->issueAll();
    openDialog(u"All of one doctor"_s);
    QVERIFY(!anywhere(u"bulkIssue"_s)->isVisible());
    auto* doctor = anywhere<QComboBox>(u"bulkDoctor"_s);
    doctor->setCurrentIndex(doctor->findText(u"Doctor1"_s, Qt::MatchStartsWith));
    QTRY_COMPARE(planned(), u"2 certificates in force"_s);
    m_desk->dialogs().willPick(m_hall->path(u"out"_s));
    apply();
    QTRY_VERIFY(told().startsWith(u"2 files written to"_s));
    QCOMPARE(m_hall->files(u"out"_s, u"pdf"_s), closed);
}

void TestBulkWindow::stoppedItGoesOn()
{
    openDialog(u"Everything"_s);
    m_desk->dialogs().willPick(m_hall->path(u"out"_s));
    apply();
    m_desk->click(u"certificateWorkCancel"_s);
    QTRY_VERIFY(told().startsWith(u"Stopped"_s) || told().contains(u"issued. Stopped"_s));
    QVERIFY(m_hall->files(u"out"_s, u"pdf"_s) < closed * doctors);
    m_desk->click(u"certificateWorkGoOn"_s);
    QTRY_VERIFY(told().contains(u"written to"_s));
    QCOMPARE(m_hall->files(u"out"_s, u"pdf"_s), closed * doctors);
    QCOMPARE(m_hall->issued().size(), size_t(closed * doctors));
}

void TestBulkWindow::printsAllOfASession()
{
    QVERIFY(!m_desk->find(u"sessionAllPrint"_s)->isVisible());
    m_hall->issueAll();
    m_desk->page().reload();
    QCOMPARE(m_desk->text(u"sessionAllNumber"_s), u"3 in force"_s);
    m_desk->click(u"sessionAllPrint"_s);
    QCOMPARE(told(), u"3 certificates sent to the printer."_s);
    QCOMPARE(m_desk->dialogs().printed().size(), size_t(1));
}

void TestBulkWindow::printsWhatIsListed()
{
    m_hall->issueAll();
    m_desk->page().reload();
    m_desk->click(u"certificatesAll"_s);
    m_desk->type(u"certificateSearch"_s, u"doctor2"_s);
    m_desk->press(Qt::Key_P, Qt::ControlModifier); // the chosen one
    QCOMPARE(told(), u"1 certificate sent to the printer."_s);
    m_desk->click(u"issuedAllPrint"_s);
    QCOMPARE(told(), u"2 certificates sent to the printer."_s);
}

void TestBulkWindow::printingStops()
{
    m_hall->issueAll();
    m_desk->page().reload();
    QTimer::singleShot(0, this, [this] { m_desk->click(u"printProgressCancel"_s); });
    m_desk->click(u"sessionAllPrint"_s);
    QVERIFY2(told().startsWith(u"Stopped:"_s), qUtf8Printable(told()));
    QVERIFY(!m_desk->has(u"printProgressDialog"_s));
}

void TestBulkWindow::prepareAll(const QString& folder)
{
    m_hall->issueAll();
    m_desk->page().reload();
    m_desk->click(u"certificatesAll"_s);
    m_desk->dialogs().willPick(m_hall->path(folder));
    m_desk->click(u"issuedAllMessages"_s);
    QTRY_VERIFY(told().startsWith(u"Wrote 2 drafts"_s));
}

void TestBulkWindow::messagesArePreparedAndTickedOff()
{
    prepareAll(u"drafts"_s);
    QCOMPARE(m_hall->files(u"drafts"_s, u"eml"_s), 2); // all of a doctor's in one
    QCOMPARE(m_desk->find<QAbstractButton>(u"certificatesMessages"_s)->text(), u"Messages · 2"_s);
    m_desk->click(u"certificatesMessages"_s);
    QVERIFY(!m_desk->find(u"certificateCard"_s)->isVisible());
    QCOMPARE(m_desk->text(u"messageCount"_s), u"2 to send · 2 messages in all"_s);
    QCOMPARE(m_desk->cell(u"messageTable"_s, 0, 3), u"2 certificates"_s);
    m_desk->type(u"messageSearch"_s, u"doctor2"_s);
    QCOMPARE(m_desk->model(u"messageTable"_s).rowCount(), 1);
    m_desk->press(Qt::Key_Return);
    m_desk->press(Qt::Key_Space);
    QCOMPARE(m_desk->text(u"messageCount"_s), u"1 to send · 2 messages in all"_s);
    QCOMPARE(m_desk->model(u"messageTable"_s).index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    for (const CertificateMessageLine& line : m_hall->messages())
        QCOMPARE(line.message.sent.has_value(), line.fullName == BulkHall::name(2));
}

void TestBulkWindow::aTickIsUndone()
{
    prepareAll(u"drafts"_s);
    m_desk->click(u"certificatesMessages"_s);
    m_desk->find<QAbstractItemView>(u"messageTable"_s)->selectAll();
    m_desk->click(u"messageSent"_s);
    QCOMPARE(m_desk->text(u"messageCount"_s), u"0 to send · 2 messages in all"_s);
    QCOMPARE(m_desk->undoStack().undoText(), u"2 messages sent"_s);
    m_desk->undoStack().undo();
    QCOMPARE(m_desk->text(u"messageCount"_s), u"2 to send · 2 messages in all"_s);
    m_desk->undoStack().redo();
    QCOMPARE(m_desk->text(u"messageCount"_s), u"0 to send · 2 messages in all"_s);
}

void TestBulkWindow::whatWasReplacedIsPreparedAgain()
{
    prepareAll(u"drafts"_s);
    const auto all = m_hall->issued();
    const auto hers = std::ranges::find(all, m_hall->people.at(1), &Certificate::person);
    const auto ended = BulkHall::must(m_hall->forum.forum().certificateLife().reissue(
        m_hall->forum.administrator(), hers->serial, u"A slip of the pen"_s));
    m_desk->click(u"certificatesMessages"_s);
    m_desk->type(u"messageSearch"_s, hers->serial.value());
    QCOMPARE(m_desk->model(u"messageTable"_s).rowCount(), 1);
    QVERIFY(m_desk->cell(u"messageTable"_s, 0, 5).contains(u"prepare anew"_s));
    QVERIFY(m_desk->find(u"messageFolder"_s)->isVisible());
    m_desk->dialogs().willPick(m_hall->path(u"drafts"_s));
    m_desk->click(u"messageAgain"_s);
    const auto isPrepared = [&] {
        return std::ranges::any_of(m_hall->messages(), [&](const CertificateMessageLine& line) {
            return line.serial == ended.successor->serial && line.isOutstanding();
        });
    };
    QTRY_VERIFY(isPrepared());
}

void TestBulkWindow::whoHasNoAddressIsNamed()
{
    prepareAll(u"drafts"_s);
    QVERIFY2(told().contains(BulkHall::name(0)), qUtf8Printable(told()));
}

/// Ctrl+F, the name, Enter, Ctrl+M: and a draft lies there.
void TestBulkWindow::nameEnterAndOneActionSendItAgain()
{
    m_hall->issueAll();
    m_desk->page().reload();
    m_desk->press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"doctor1"_s);
    m_desk->press(Qt::Key_Return);
    m_desk->dialogs().willPick(m_hall->path(u"again"_s));
    m_desk->press(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(told().startsWith(u"Wrote 1 draft"_s));
    QCOMPARE(m_hall->files(u"again"_s, u"eml"_s), 1);
    QCOMPARE(m_desk->find<QAbstractButton>(u"certificateWorkOpen"_s)->text(), u"&Open file"_s);
    QVERIFY(QDir(m_hall->path(u"again"_s)).removeRecursively());
    m_desk->press(Qt::Key_M, Qt::ControlModifier); // the folder is known by now
    QTRY_COMPARE(m_hall->files(u"again"_s, u"eml"_s), 1);
}

void TestBulkWindow::aPersonsCertificatesAlone()
{
    m_hall->issueAll();
    m_desk->page().reload();
    m_desk->page().showSubject(CertificatesPage::subjectOf(m_hall->people.at(1)));
    QCOMPARE(m_desk->model(u"issuedTable"_s).rowCount(), closed);
    QCOMPARE(m_desk->find<QAbstractButton>(u"issuedOnlyOne"_s)->text(), BulkHall::name(1));
    m_desk->dialogs().willPick(m_hall->path(u"hers.zip"_s));
    m_desk->click(u"issuedAllZip"_s);
    QTRY_VERIFY(told().startsWith(u"2 certificates"_s));
    QVERIFY(QFile::exists(m_hall->path(u"hers.zip"_s)));
    m_desk->click(u"issuedOnlyOne"_s);
    QCOMPARE(m_desk->model(u"issuedTable"_s).rowCount(), closed * doctors);
}

void TestBulkWindow::aDoctorSavesAllOfTheirOwn()
{
    IssuedForum issued;
    const Actor& doctor = issued.forum.doctor(0);
    PageDesk<MyCpdPage> desk(issued.forum, doctor);
    const QString zip = issued.forum.folder() + u"/mine.zip"_s;
    desk.dialogs().willPick(zip);
    desk.click(u"myCpdSaveAll"_s);
    QTRY_VERIFY(desk.text(u"myCpdWorkMessageSentence"_s).startsWith(u"1 certificate and"_s));
    QVERIFY(QFile::exists(zip));
    PageDesk<MyCpdPage> none(issued.forum, issued.forum.doctor(5));
    QVERIFY(!none.find(u"myCpdSaveAll"_s)->isVisible());
}

/// Issue all, prepare the messages and tick one off, the pointer left alone.
void TestBulkWindow::byKeysAlone()
{
    QVERIFY(m_desk->tabTo(u"certificatesMany"_s));
    m_desk->press(Qt::Key_Space);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"bulkWhich"_s);
    QTRY_VERIFY(planned().startsWith(u"6 to issue"_s));
    m_desk->dialogs().willPick(m_hall->path(u"out"_s));
    m_desk->press(Qt::Key_Return);
    QTRY_VERIFY(told().startsWith(u"6 certificates issued."_s));
    m_desk->page().activateWindow(); // as the window system does when a dialog has gone
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->page()));
    QVERIFY(m_desk->tabTo(u"certificateWorkOpen"_s));
    QVERIFY(m_desk->tabTo(u"sessionAllMessages"_s));
    m_desk->dialogs().willPick(m_hall->path(u"drafts"_s));
    m_desk->press(Qt::Key_Space);
    QTRY_VERIFY(told().startsWith(u"Wrote 2 drafts"_s));
    QVERIFY(m_desk->tabTo(u"certificatesBySession"_s));
    m_desk->press(Qt::Key_Right);
    m_desk->press(Qt::Key_Right);
    QVERIFY(m_desk->find<QAbstractButton>(u"certificatesMessages"_s)->isChecked());
    QVERIFY(m_desk->tabTo(u"messageTable"_s));
    m_desk->press(Qt::Key_Space);
    QCOMPARE(m_desk->text(u"messageCount"_s), u"1 to send · 2 messages in all"_s);
}

QTEST_MAIN(TestBulkWindow)
#include "tst_bulkwindow.moc"
