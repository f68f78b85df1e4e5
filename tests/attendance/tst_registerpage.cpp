// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/peopleservice.h"
#include "app/programme/programmeservice.h"
#include "app/security/auditservice.h"
#include "tests/support/scripteddialogs.h"
#include "tests/support/temporaryforum.h"
#include "ui/attendance/registerpage.h"
#include "ui/shell/theme.h"

#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace ledforum;

namespace {

QString textOfPdf(const QString& path)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, path, u"-"_s});
    if (!reader.waitForFinished())
        qFatal("pdftotext is not installed (poppler-utils)");
    return QString::fromUtf8(reader.readAllStandardOutput());
}

/// A forum with the sample people and one session on 24 November, and the administrator before its register.
struct Desk
{
    TemporaryForum temporary;
    ScriptedDialogs dialogs;
    QUndoStack undoStack;
    QString announced;
    LongWork longWork;
    PageContext context{temporary.forum(),
                        temporary.administrator(),
                        dialogs,
                        undoStack,
                        longWork,
                        {},
                        [this](MessageKind, const QString& sentence) { announced = sentence; }};
    std::unique_ptr<RegisterPage> page;

    explicit Desk(QTime time)
    {
        QFile people(QStringLiteral(TEST_DATA "/samples/people.csv"));
        if (!people.open(QIODevice::ReadOnly) ||
            !temporary.forum().people().importFile(temporary.administrator(), people.readAll()))
            qFatal("The sample people cannot be imported.");
        PlanRequest request;
        request.from = request.to = QDate(2026, 11, 24);
        if (!temporary.forum().programme().generate(temporary.tutor(), request))
            qFatal("The session cannot be planned.");
        open(time);
    }

    void open(QTime time)
    {
        temporary.clock().set(QDate(2026, 11, 24), time);
        page = std::make_unique<RegisterPage>(context);
        QObject::connect(&temporary.forum().changes(), &Changes::changed, page.get(),
                         [this] { page->reload(); });
        page->resize(1150, 700);
        page->reload();
        page->show();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("The page does not come to the front.");
    }

    template <class W>
    [[nodiscard]] W* find(const QString& name) const
    {
        auto* found = page->findChild<W*>(name);
        if (!found)
            qFatal("No %s", qPrintable(name));
        return found;
    }
    void press(const QString& name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    [[nodiscard]] QTableView* table() const { return find<QTableView>(u"registerTable"_s); }
    [[nodiscard]] int rowOf(const QString& name) const
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            if (table()->model()->index(row, 0).data().toString() == name)
                return row;
        }
        return -1;
    }
    [[nodiscard]] QString cell(const QString& name, int column) const
    {
        return table()->model()->index(rowOf(name), column).data().toString();
    }
    [[nodiscard]] QString statusOf(const QString& name) const { return cell(name, 3); }
    void choose(const QString& name) const
    {
        table()->setCurrentIndex(table()->model()->index(rowOf(name), 0));
    }
};

} // namespace

class TestRegisterPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void theRegisterPrintsWithTheAuditAtItsFoot()
    {
        Desk desk(QTime(14, 10));
        desk.press(u"printRegister"_s);
        QTRY_VERIFY(desk.page->findChild<QDialog*>(u"documentPreview"_s));
        const QString path = desk.temporary.folder() + u"/register.pdf"_s;
        desk.dialogs.willPick(path);
        desk.press(u"previewSave"_s);
        const auto head = desk.temporary.forum().audit().head();
        QVERIFY(head && *head && (*head)->fingerprint.size() >= 16);
        const QString text = textOfPdf(path);
        QVERIFY(text.contains((*head)->fingerprint));
        QVERIFY(text.contains(u"Audit of the forum, signed on"_s));
        QVERIFY(text.contains(u"Register of Tuesday 24 November 2026"_s));
        desk.press(u"previewClose"_s);
        QTRY_VERIFY(!desk.page->findChild<QDialog*>(u"documentPreview"_s));
        // The same by its shortcut, once it is closed, too.
        desk.temporary.clock().set(QDate(2026, 11, 24), QTime(15, 10));
        desk.page->reload();
        desk.press(u"closeRegister"_s);
        desk.page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.page.get()));
        QTest::keyClick(desk.page.get(), Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(desk.page->findChild<QDialog*>(u"documentPreview"_s));
    }

    void whatHasNotBegunIsNotPrinted()
    {
        Desk desk(QTime(9, 0));
        QVERIFY(!desk.find<QPushButton>(u"printRegister"_s)->isVisible());
    }

    void lettersAndEnterMarkPresentAndUndoTakesItBack()
    {
        Desk desk(QTime(14, 10));
        auto* quick = desk.find<QLineEdit>(u"registerQuick"_s);
        QTest::keyClicks(quick, u"kow"_s);
        QVERIFY(desk.rowOf(u"Kowalski, Priya"_s) == 0);
        QTest::keyClick(quick, Qt::Key_Return);
        QCOMPARE(quick->text(), QString());
        QCOMPARE(desk.statusOf(u"Kowalski, Priya"_s), u"Present"_s);
        QCOMPARE(desk.find<QLabel>(u"registerAttended"_s)->text(), u"1"_s);
        QCOMPARE(desk.undoStack.undoText(), u"Kowalski present"_s);
        desk.undoStack.undo();
        QCOMPARE(desk.statusOf(u"Kowalski, Priya"_s), QString());
        desk.undoStack.redo();
        QCOMPARE(desk.statusOf(u"Kowalski, Priya"_s), u"Present"_s);
    }

    void nothingIsMarkedWithoutLettersOrWithoutAMatch()
    {
        const Desk desk(QTime(14, 10));
        auto* quick = desk.find<QLineEdit>(u"registerQuick"_s);
        QTest::keyClick(quick, Qt::Key_Return);
        QTest::keyClicks(quick, u"zzz"_s);
        QTest::keyClick(quick, Qt::Key_Return);
        QVERIFY(!desk.undoStack.canUndo());
    }

    void oneKeyMarksAndGoesOn_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<QString>("status");
        QTest::newRow("P") << Qt::Key_P << u"Present"_s;
        QTest::newRow("L") << Qt::Key_L << u"Late"_s;
        QTest::newRow("E") << Qt::Key_E << u"Left early"_s;
        QTest::newRow("A") << Qt::Key_A << u"Apologies"_s;
        QTest::newRow("D") << Qt::Key_D << u"Did not attend"_s;
    }

    void oneKeyMarksAndGoesOn()
    {
        QFETCH(Qt::Key, key);
        QFETCH(QString, status);
        const Desk desk(QTime(14, 10));
        desk.choose(u"Kowalski, Priya"_s);
        const int row = desk.table()->currentIndex().row();
        QTest::keyClick(desk.table(), key);
        QCOMPARE(desk.statusOf(u"Kowalski, Priya"_s), status);
        QCOMPARE(desk.table()->currentIndex().row(), row + 1);
        desk.choose(u"Kowalski, Priya"_s);
        QTest::keyClick(desk.table(), Qt::Key_Delete);
        QCOMPARE(desk.statusOf(u"Kowalski, Priya"_s), QString());
    }

    void lateAfterTheSessionAsksForTheTime()
    {
        const Desk desk(QTime(15, 10));
        desk.choose(u"Kowalski, Priya"_s);
        QTest::keyClick(desk.table(), Qt::Key_L);
        auto* dialog = desk.find<QDialog>(u"markDialog"_s);
        auto* arrived = dialog->findChild<QLineEdit*>(u"markArrived"_s);
        arrived->setText(u"twenty past"_s);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"markDialogApply"_s), Qt::LeftButton);
        QVERIFY(dialog->isVisible());
        arrived->setText(u"2.20pm"_s);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"markDialogApply"_s), Qt::LeftButton);
        QCOMPARE(desk.statusOf(u"Kowalski, Priya"_s), u"Late"_s);
        QCOMPARE(desk.cell(u"Kowalski, Priya"_s, 4), u"from 2.20pm"_s);
        QCOMPARE(desk.cell(u"Kowalski, Priya"_s, 5), u"40"_s);
    }

    void theReportIsPreviewedMatchedImportedAndUndoneAtOnce()
    {
        Desk desk(QTime(15, 10));
        desk.dialogs.willPick(QStringLiteral(TEST_DATA "/samples/teams-current.csv"));
        desk.press(u"importTeams"_s);
        auto* dialog = desk.find<QDialog>(u"teamsImport"_s);
        auto* preview = dialog->findChild<QTableView*>(u"teamsImportTable"_s);
        QCOMPARE(preview->model()->rowCount(), 11);
        auto* who = dialog->findChild<QComboBox*>(u"match0"_s);
        who->setCurrentIndex(who->findText(u"Hassan, Nguyễn"_s, Qt::MatchContains));
        QCOMPARE(preview->model()->rowCount(), 12);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"teamsImportApply"_s), Qt::LeftButton);
        QCOMPARE(desk.cell(u"Hassan, Nguyễn"_s, 5), u"54"_s);
        QCOMPARE(desk.cell(u"Kowalski, Priya"_s, 5), u"59"_s);
        QVERIFY(desk.find<QLabel>(u"registerUnmatched"_s)->text().contains(u"read.ai meeting notes"));
        desk.undoStack.undo();
        QCOMPARE(desk.statusOf(u"Hassan, Nguyễn"_s), QString());
        QCOMPARE(desk.find<QLabel>(u"registerAttended"_s)->text(), u"0"_s);
    }

    void aReportThatCannotBeReadIsRefusedInTheServicesWords()
    {
        Desk desk(QTime(15, 10));
        desk.dialogs.willPick(QStringLiteral(TEST_DATA "/reports/refused-other-day.csv"));
        desk.press(u"importTeams"_s);
        auto* message = desk.find<InlineMessage>(u"registerMessage"_s);
        QVERIFY(message->isVisible());
        QVERIFY(!message->sentence().isEmpty());
        QVERIFY(!desk.undoStack.canUndo());
    }

    void ofATableThatNobodyKnowsTheColumnsAreAsked()
    {
        Desk desk(QTime(15, 10));
        desk.dialogs.willPick(QStringLiteral(TEST_DATA "/samples/people.csv"));
        desk.press(u"importTeams"_s);
        QVERIFY(desk.find<QDialog>(u"columns"_s)->isVisible());
    }

    void closingSaysHowManyAndMakesItReadOnly()
    {
        Desk desk(QTime(15, 10));
        QTest::keyClicks(desk.find<QLineEdit>(u"registerQuick"_s), u"kow"_s);
        QTest::keyClick(desk.find<QLineEdit>(u"registerQuick"_s), Qt::Key_Return);
        desk.dialogs.willAnswer(false);
        desk.press(u"closeRegister"_s);
        QVERIFY(desk.find<QPushButton>(u"closeRegister"_s)->isVisible());
        desk.dialogs.willAnswer(true);
        desk.press(u"closeRegister"_s);
        QVERIFY(desk.dialogs.asked().back().text.startsWith(u"39 people without a mark"));
        QCOMPARE(desk.statusOf(u"Patel, Chidi"_s), u"Did not attend"_s);
        QVERIFY(!desk.find<QPushButton>(u"closeRegister"_s)->isVisible());
        // Names are still searched, and Enter marks nobody: it asks for a correction and its reason.
        QTest::keyClicks(desk.find<QLineEdit>(u"registerQuick"_s), u"patel"_s);
        QTest::keyClick(desk.find<QLineEdit>(u"registerQuick"_s), Qt::Key_Return);
        QVERIFY(desk.find<QLineEdit>(u"markReason"_s)->isVisible());
        desk.find<QDialog>(u"markDialog"_s)->reject();
        desk.find<QLineEdit>(u"registerQuick"_s)->clear();
        desk.choose(u"Patel, Chidi"_s);
        QTest::keyClick(desk.table(), Qt::Key_P);
        QCOMPARE(desk.statusOf(u"Patel, Chidi"_s), u"Did not attend"_s);
    }

    void theRestIsMarkedByOneConfirmedAct()
    {
        Desk desk(QTime(14, 30));
        desk.press(u"markRest"_s);
        QCOMPARE(desk.dialogs.asked().size(), size_t(1));
        QCOMPARE(desk.statusOf(u"Patel, Chidi"_s), u"Did not attend"_s);
        desk.undoStack.undo();
        QCOMPARE(desk.statusOf(u"Patel, Chidi"_s), QString());
    }

    void theHeadOffersWhatCanBeDoneNow_data()
    {
        QTest::addColumn<QTime>("time");
        QTest::addColumn<bool>("mayStartDesk");
        QTest::addColumn<bool>("mayClose");
        QTest::newRow("in the morning") << QTime(9, 0) << true << false;
        QTest::newRow("while it runs") << QTime(14, 59) << true << false;
        QTest::newRow("at its end") << QTime(15, 0) << false << true;
    }

    void theHeadOffersWhatCanBeDoneNow()
    {
        QFETCH(QTime, time);
        const Desk desk(time);
        QTEST(desk.find<QPushButton>(u"registerDesk"_s)->isVisible(), "mayStartDesk");
        QTEST(desk.find<QPushButton>(u"closeRegister"_s)->isVisible(), "mayClose");
    }

    void theNextSessionIsOfferedAndNotShownFirst()
    {
        Desk desk(QTime(15, 10));
        for (const QDate date : {QDate(2026, 12, 8), QDate(2026, 12, 22)}) {
            PlanRequest request;
            request.from = request.to = date;
            request.anchor = date;
            QVERIFY(desk.temporary.forum().programme().generate(desk.temporary.tutor(), request));
        }
        desk.open(QTime(15, 10)); // anew
        auto* sessions = desk.find<QComboBox>(u"registerSession"_s);
        QCOMPARE(sessions->count(), 2);
        QVERIFY(sessions->currentText().startsWith(u"24 November 2026"));
        sessions->setCurrentIndex(0);
        QVERIFY(sessions->currentText().startsWith(u"8 December 2026"));
        QVERIFY(desk.find<QPushButton>(u"registerSheet"_s)->isVisible()); // its sheet is printed from here
        desk.page->reload();
        QVERIFY(sessions->currentText().startsWith(u"8 December 2026"));
    }

    void aClosedRegisterOffersTheCorrectionOfWhoIsChosen()
    {
        Desk desk(QTime(15, 10));
        desk.choose(u"Patel, Chidi"_s);
        QVERIFY(!desk.find<QPushButton>(u"registerCorrect"_s)->isVisible());
        desk.press(u"closeRegister"_s);
        desk.choose(u"Patel, Chidi"_s);
        desk.press(u"registerCorrect"_s);
        QVERIFY(desk.find<QLineEdit>(u"markReason"_s)->isVisible());
        QCOMPARE(desk.find<QDialog>(u"markDialog"_s)->windowTitle(), u"Patel, Chidi"_s);
    }

    void theRosterStaysInSightBesideItsCards()
    {
        Desk desk(QTime(15, 10));
        desk.page->resize(1158, 560); // lower than its cards
        desk.choose(u"Patel, Chidi"_s);
        QTRY_VERIFY(desk.find<QPushButton>(u"registerHistory"_s)->isVisible());
        QVERIFY(desk.page->minimumSizeHint().height() <= 560);
    }

    void beforeTheStartItSaysWhenItOpens()
    {
        const Desk desk(QTime(12, 0));
        QVERIFY(!desk.table()->isVisible());
        QVERIFY(!desk.find<QPushButton>(u"importTeams"_s)->isVisible());
    }

    void everyControlHasANameToPressAndASpokenOne()
    {
        const Desk desk(QTime(14, 10));
        for (auto* control : desk.page->findChildren<QWidget*>()) {
            const bool isControl = qobject_cast<QPushButton*>(control) || qobject_cast<QComboBox*>(control) ||
                                   qobject_cast<QLineEdit*>(control) || qobject_cast<QTableView*>(control);
            if (!isControl)
                continue;
            QVERIFY(!control->objectName().isEmpty());
            const auto* spoken = QAccessible::queryAccessibleInterface(control);
            QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(), qPrintable(control->objectName()));
        }
    }
};

QTEST_MAIN(TestRegisterPage)
#include "tst_registerpage.moc"
