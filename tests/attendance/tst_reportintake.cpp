// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/peopleservice.h"
#include "app/programme/programmeservice.h"
#include "tests/support/bigreport.h"
#include "tests/support/windowdesk.h"
#include "ui/attendance/columndialog.h"
#include "ui/shell/theme.h"
#include "ui/widgets/inlinemessage.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QThreadPool>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace ledforum;

namespace {

/// The whole window, with the sample people and a session on Tuesday 24 November, ten minutes after its end.
struct Desk
{
    WindowDesk window;

    explicit Desk(const QString& who = u"office@forum.test"_s)
    {
        TemporaryForum& house = window.forum();
        QFile people(QStringLiteral(TEST_DATA "/samples/people.csv"));
        PlanRequest request;
        request.from = request.to = QDate(2026, 11, 24);
        if (!people.open(QIODevice::ReadOnly) ||
            !house.forum().people().importFile(house.administrator(), people.readAll()) ||
            !house.forum().programme().generate(house.tutor(), request))
            qFatal("The forum cannot be filled.");
        static_cast<void>(house.doctor(0));
        house.clock().set(QDate(2026, 11, 24), QTime(15, 10));
        window.signIn(who);
    }

    [[nodiscard]] QString written(const QString& name, const QByteArray& bytes)
    {
        const QString path = window.forum().folder() + u'/' + name;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0)
            qFatal("A file cannot be written.");
        return path;
    }
    /// Whether the widget takes the files.
    bool drag(QWidget& over, const QStringList& paths, bool andDrop)
    {
        QMimeData files;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls += QUrl::fromLocalFile(path);
        files.setUrls(urls);
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(&over, &enter);
        if (!andDrop || !enter.isAccepted())
            return enter.isAccepted();
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&over, &drop);
        return drop.isAccepted();
    }
    [[nodiscard]] QWidget& workspace() { return *window.window().workspace(); }
};

const QString report = QStringLiteral(TEST_DATA "/samples/teams-current.csv");

/// Of few people who came and went often: so large that it is read beside the window.
QByteArray largeReport()
{
    const QByteArray once = bigreport::reportOf(12);
    const QByteArray activities = once.mid(once.lastIndexOf("Duration\tEmail\tRole\r\n") + 22);
    return once + activities.repeated(400);
}

/// Everything that is read beside the window has been read, and the window has heard of it.
void waitForReading()
{
    for (int step = 0; step < 6; ++step) { // one step of the reading begins the next
        QThreadPool::globalInstance()->waitForDone();
        QTest::qWait(1);
    }
}

int openPreviews()
{
    const QWidgetList all = QApplication::allWidgets();
    return int(std::ranges::count_if(all, [](const QWidget* widget) {
        return widget->objectName() == u"teamsImport"_s && widget->isVisible();
    }));
}

} // namespace

/// Files that are dropped on the window, and what becomes of them.
class TestReportIntake final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void aDroppedReportFindsItsSession();
    void theVeilComesAndGoes();
    void doctorsDropNothing();
    void anotherKindOfFileGetsItsSentence();
    void oneClickMatchesAndIgnores();
    void columnsAreChosenAndReadAtOnce();
    void stoppedReadingShowsNothing();
    void theLastDropIsTheOneRead();
    void filesOfOneMeetingFindTheSessionOfBoth();
    void filesOfDifferentSessionsAreRefused();
};

void TestReportIntake::aDroppedReportFindsItsSession()
{
    Desk desk;
    QCOMPARE(desk.window.window().workspace()->currentPage(), PageId::Home);
    QVERIFY(desk.drag(desk.workspace(), {report}, true));
    QTRY_VERIFY(WindowDesk::look(u"teamsImport"_s));
    QCOMPARE(desk.window.window().workspace()->currentPage(), PageId::Register);
    auto* table = WindowDesk::find<QTableView>(u"teamsImportTable"_s);
    const QAbstractItemModelTester tester(table->model());
    QCOMPARE(table->model()->rowCount(), 11);
    WindowDesk::type(u"teamsImportSearch"_s, u"kow"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    WindowDesk::press(u"teamsImportApply"_s);
    QTRY_VERIFY(!WindowDesk::look(u"teamsImport"_s));
    QCOMPARE(WindowDesk::text(u"registerAttended"_s), u"10"_s);
}

void TestReportIntake::theVeilComesAndGoes()
{
    Desk desk;
    // Over any widget of the window, a field that takes text, too.
    for (QWidget* over : {&desk.workspace(), static_cast<QWidget*>(&desk.window.window())}) {
        QVERIFY(desk.drag(*over, {report}, false));
        QVERIFY(WindowDesk::find(u"dropVeil"_s)->isVisible());
        QDragLeaveEvent leave;
        QApplication::sendEvent(over, &leave);
        QTRY_VERIFY(!WindowDesk::look(u"dropVeil"_s));
    }
    QMimeData text;
    text.setText(u"words"_s);
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(&desk.workspace(), &enter);
    QVERIFY(!enter.isAccepted());
}

void TestReportIntake::doctorsDropNothing()
{
    Desk desk(u"doctor0@forum.test"_s);
    QVERIFY(!desk.drag(desk.workspace(), {report}, true));
    QVERIFY(!WindowDesk::look(u"dropVeil"_s));
}

void TestReportIntake::anotherKindOfFileGetsItsSentence()
{
    Desk desk;
    QVERIFY(desk.drag(desk.workspace(), {desk.written(u"report.xlsx"_s, "PK")}, true));
    QTRY_VERIFY(WindowDesk::look<InlineMessage>(u"registerMessage"_s));
    QTRY_VERIFY(WindowDesk::find<InlineMessage>(u"registerMessage"_s)->sentence().contains(u"report.xlsx"_s));
    QVERIFY(!WindowDesk::look(u"teamsImport"_s));
}

void TestReportIntake::oneClickMatchesAndIgnores()
{
    Desk desk;
    desk.drag(desk.workspace(), {report}, true);
    QTRY_VERIFY(WindowDesk::look(u"teamsImport"_s));
    QCOMPARE(WindowDesk::find<QComboBox>(u"match0"_s)->currentIndex(), 0);
    WindowDesk::press(u"match0suggestion0"_s);
    QVERIFY(WindowDesk::find<QComboBox>(u"match0"_s)->currentText().startsWith(u"Hassan, Nguyễn"_s));
    QCOMPARE(WindowDesk::find<QTableView>(u"teamsImportTable"_s)->model()->rowCount(), 12);
    WindowDesk::find<QComboBox>(u"match1"_s)->setCurrentIndex(1);
    QVERIFY(WindowDesk::text(u"teamsImportSummary"_s).contains(u"1 row ignored"_s));
    QVERIFY(WindowDesk::text(u"teamsImportLeft"_s).startsWith(u"1 row"_s));
    WindowDesk::press(u"teamsImportApply"_s);
    QTRY_VERIFY(!WindowDesk::look(u"teamsImport"_s));
    // The next time nobody has to say it again; only the speaker is still nobody.
    desk.drag(desk.workspace(), {report}, true);
    QTRY_VERIFY(WindowDesk::look(u"teamsImport"_s));
    QVERIFY(WindowDesk::text(u"teamsImportLeft"_s).startsWith(u"1 row"_s));
    // What was said can be said otherwise.
    QVERIFY(WindowDesk::find<QComboBox>(u"match1"_s)->currentText().startsWith(u"Hassan, Nguyễn"_s));
    QCOMPARE(WindowDesk::find<QComboBox>(u"match2"_s)->currentIndex(), 1);
    QVERIFY(WindowDesk::text(u"teamsImportSession"_s).startsWith(u"Tuesday 24 November 2026, 2pm to 3pm"_s));
}

void TestReportIntake::columnsAreChosenAndReadAtOnce()
{
    const UnknownTable table{{u"Alpha"_s, u"Beta"_s},
                             {{u"chidi.patel@example.org"_s, u"24/11/2026 14:20"_s}},
                             {{u"Alpha"_s, u"Beta"_s}, {ColumnUse::Ignored, ColumnUse::Name}},
                             u"Two columns have headings that nobody knows."_s};
    int reads = 0;
    const auto read = [&](const ColumnMapping& columns) -> Result<FileRead> {
        ++reads;
        ReadReport report{.digest = QByteArray(32, 'x'), .report = {}, .saidColumns = columns};
        report.report.attendees = {{.name = u"Chidi Patel"_s, .emails = {}}};
        return FileRead(report);
    };
    auto* dialog = new ColumnDialog(table, read, nullptr);
    dialog->open();
    QCOMPARE(reads, 1);
    auto* message = dialog->findChild<InlineMessage*>(u"columnsPreview"_s);
    QVERIFY(message->sentence().contains(u"Chidi Patel"_s));
    auto* alpha = dialog->findChild<QComboBox*>(u"column0"_s);
    auto* beta = dialog->findChild<QComboBox*>(u"column1"_s);
    auto* apply = dialog->findChild<QPushButton*>(u"columnsApply"_s);
    alpha->setCurrentIndex(alpha->findData(int(ColumnUse::Name)));
    QCOMPARE(beta->currentData().toInt(), int(ColumnUse::Name)); // stays, and is said to be too much
    QVERIFY(!apply->isEnabled());
    beta->setCurrentIndex(beta->findData(int(ColumnUse::Ignored)));
    QCOMPARE(reads, 2);
    QVERIFY(apply->isEnabled());
    alpha->setCurrentIndex(alpha->findData(int(ColumnUse::Ignored)));
    QCOMPARE(reads, 2); // names nobody: not tried
    QVERIFY(!apply->isEnabled());
    alpha->setCurrentIndex(alpha->findData(int(ColumnUse::Email)));
    QVERIFY(apply->isEnabled());
    const QList<ColumnUse> chosen{ColumnUse::Email, ColumnUse::Ignored};
    QCOMPARE(dialog->report().saidColumns->uses, chosen);
    dialog->reject();
}

void TestReportIntake::stoppedReadingShowsNothing()
{
    Desk desk;
    const QString large = desk.written(u"large.csv"_s, largeReport());
    QVERIFY(QFile(large).size() > 300 * 1024);
    desk.drag(desk.workspace(), {large}, true);
    QTRY_VERIFY(WindowDesk::look(u"reportProgress"_s) && WindowDesk::find(u"reportProgress"_s)->isVisible());
    WindowDesk::press(u"reportProgressCancel"_s);
    QVERIFY(!WindowDesk::find(u"reportProgress"_s)->isVisible());
    waitForReading();
    QCOMPARE(openPreviews(), 0);
    // It is for that one file.
    desk.drag(desk.workspace(), {large}, true);
    QTRY_COMPARE(openPreviews(), 1);
    QVERIFY(!WindowDesk::find(u"reportProgress"_s)->isVisible());
}

void TestReportIntake::theLastDropIsTheOneRead()
{
    for (const bool isStopped : {true, false}) {
        Desk desk;
        const QString large = desk.written(u"large.csv"_s, largeReport());
        desk.drag(desk.workspace(), {large}, true);
        QTRY_VERIFY(WindowDesk::look(u"reportProgress"_s) &&
                    WindowDesk::find(u"reportProgress"_s)->isVisible());
        if (isStopped)
            WindowDesk::press(u"reportProgressCancel"_s);
        desk.drag(desk.workspace(), {large}, true);
        QTRY_COMPARE(openPreviews(), 1);
        waitForReading();
        QCOMPARE(openPreviews(), 1);
        QVERIFY(!WindowDesk::find(u"reportProgress"_s)->isVisible());
    }
}

void TestReportIntake::filesOfOneMeetingFindTheSessionOfBoth()
{
    Desk desk;
    TemporaryForum& house = desk.window.forum();
    TeachingSession next;
    next.span = {QDate(2026, 11, 24), QTime(15, 0), 60};
    next.title = u"Right after it"_s;
    QVERIFY(house.forum().programme().add(house.administrator(), next));
    house.clock().set(QDate(2026, 11, 24), QTime(16, 10));
    // One meeting goes on into the next session, the other one is over before it.
    const QString both = desk.written(u"both.csv"_s, bigreport::reportOf(1500));
    const QString first = desk.written(u"first.csv"_s, bigreport::reportOf(3));
    desk.drag(desk.workspace(), {both}, true);
    QTRY_VERIFY(WindowDesk::look(u"reportSession"_s));
    WindowDesk::find<QDialog>(u"reportSession"_s)->reject();
    QTRY_VERIFY(!WindowDesk::look(u"reportSession"_s));
    for (const QStringList& files : {QStringList{both, first}, QStringList{first, both}}) {
        desk.drag(desk.workspace(), files, true);
        QTRY_COMPARE(openPreviews(), 1);
        QVERIFY(
            WindowDesk::find<QComboBox>(u"registerSession"_s)->currentText().startsWith(u"24 November 2026"));
        QVERIFY(!WindowDesk::find<QComboBox>(u"registerSession"_s)->currentText().contains(next.title));
        WindowDesk::find<QDialog>(u"teamsImport"_s)->reject();
        QTRY_COMPARE(openPreviews(), 0);
    }
}

void TestReportIntake::filesOfDifferentSessionsAreRefused()
{
    Desk desk;
    TemporaryForum& house = desk.window.forum();
    TeachingSession before;
    before.span = {QDate(2026, 11, 10), QTime(14, 0), 60};
    before.title = u"A fortnight before"_s;
    QVERIFY(house.forum().programme().add(house.administrator(), before));
    const QString now = desk.written(u"now.csv"_s, bigreport::reportOf(3));
    const QString then = desk.written(u"then.csv"_s, bigreport::reportOf(3, before.span.date));
    desk.drag(desk.workspace(), {now, then}, true);
    QTRY_VERIFY(WindowDesk::look<InlineMessage>(u"registerMessage"_s));
    QTRY_VERIFY(
        WindowDesk::find<InlineMessage>(u"registerMessage"_s)->sentence().contains(u"different sessions"_s));
    QCOMPARE(openPreviews(), 0);
}

QTEST_MAIN(TestReportIntake)
#include "tst_reportintake.moc"
