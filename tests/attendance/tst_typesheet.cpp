// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/deskservice.h"
#include "app/attendance/registerservice.h"
#include "app/attendance/signinsheetservice.h"
#include "database/people/personstore.h"
#include "database/programme/teachingsessionstore.h"
#include "tests/support/temporaryforum.h"
#include "ui/attendance/registerpage.h"
#include "ui/attendance/sheetmodel.h"
#include "ui/shell/theme.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/typeddialog.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <memory>
#include <numeric>
#include <random>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QDate tuesday(2026, 11, 24);

/// The register page of a session that is over, with a printed sheet; every key press is counted, and the
/// questions are those that people see.
struct Desk
{
    TemporaryForum house;
    RealDialogs dialogs;
    QUndoStack undoStack;
    QString announced;
    LongWork longWork;
    PageContext context{house.forum(),
                        house.administrator(),
                        dialogs,
                        undoStack,
                        longWork,
                        {},
                        [this](MessageKind, const QString& sentence) { announced = sentence; }};
    TeachingSessionId session{0};
    std::optional<SheetContent> sheet;
    std::unique_ptr<RegisterPage> page;
    int keys = 0;

    explicit Desk(int people, QTime time = QTime(15, 10))
    {
        TeachingSession teaching;
        teaching.uid = u"a@forum.test"_s;
        teaching.span = {tuesday, QTime(14, 0), 60};
        teaching.title = u"Sepsis in the first hour"_s;
        session = TeachingSessionStore(house.connection()).insert(teaching);
        PersonStore store(house.connection());
        for (int n = 0; n < people; ++n)
            store.insert({*PersonName::parse(u"Doctor %1"_s.arg(QString::number(n + 1000)))}, Role::Led);
        house.clock().set(tuesday, time);
        auto printed = house.forum().sheets().print(house.administrator(), session);
        if (!printed)
            qFatal("The sheet cannot be printed.");
        sheet = *std::move(printed);
        page = std::make_unique<RegisterPage>(context);
        QObject::connect(&house.forum().changes(), &Changes::changed, page.get(), [this] { page->reload(); });
        page->resize(1158, 684);
        page->reload();
        page->show();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("The page does not come to the front.");
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++keys;
        QWidget* there = QApplication::focusWidget();
        QTest::keyClick(there ? there : page.get(), key, modifiers);
    }
    void type(const QString& text)
    {
        for (const QChar letter : text) {
            ++keys;
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
        }
    }
    /// Ctrl+T, and until the dialog has the keyboard.
    void startTyping()
    {
        page->activateWindow(); // a dialog may have had the keyboard before
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        press(Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(dialog() && QApplication::focusWidget() == field());
    }
    /// Ctrl+Enter, and Enter in answer to the question.
    void saveAndClose()
    {
        QTimer::singleShot(0, page.get(), [this] { answer(Qt::Key_Return); });
        press(Qt::Key_Return, Qt::ControlModifier);
    }
    void answer(Qt::Key key)
    {
        QWidget* question = QApplication::activeModalWidget();
        if (!question || question->objectName() != u"confirmDialog")
            return QTimer::singleShot(10, page.get(), [this, key] { answer(key); });
        asked = question->findChildren<QLabel*>().last()->text();
        QWidget* focused = question->focusWidget();
        ++keys;
        QTest::keyClick(focused ? focused : question, key);
    }
    [[nodiscard]] TypedDialog* dialog() const { return page->findChild<TypedDialog*>(u"typeSheet"_s); }
    template <class W = QWidget>
    [[nodiscard]] W* find(const QString& name) const
    {
        auto* found = page->findChild<W*>(name);
        if (!found)
            qFatal("No %s", qPrintable(name));
        return found;
    }
    [[nodiscard]] QLineEdit* field() const { return find<QLineEdit>(u"sheetNumber"_s); }
    [[nodiscard]] QString said() const { return find<QLabel>(u"sheetSaid"_s)->text(); }
    [[nodiscard]] QString progress() const { return find<QLabel>(u"sheetProgress"_s)->text(); }
    [[nodiscard]] Register taken() { return *house.forum().registers().open(house.administrator(), session); }
    /// The numbers on the sheet of those whom the register has as present.
    [[nodiscard]] std::vector<int> present()
    {
        std::vector<int> numbers;
        const Register shown = taken();
        for (const SheetLine& line : sheet->lines) {
            const auto row = std::ranges::find_if(shown.rows, [&](const RegisterRow& one) {
                return line.person && one.person.id == line.person->id;
            });
            if (row != shown.rows.end() && row->mark && row->mark->attended())
                numbers.push_back(line.number);
        }
        return numbers;
    }

    QString asked;
};

std::vector<int> someOf(int first, int last, size_t many, quint32 seed)
{
    std::vector<int> numbers(size_t(last - first + 1));
    std::iota(numbers.begin(), numbers.end(), first);
    std::ranges::shuffle(numbers, std::mt19937(seed));
    numbers.resize(many);
    return numbers;
}

} // namespace

/// Typing a sheet of paper back: how many keys it takes, and what happens to slips.
class TestTypeSheet final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void aFewOfManyAreTypedAndClosed_data()
    {
        QTest::addColumn<std::vector<int>>("numbers");
        QTest::addColumn<Qt::Key>("separator");
        QTest::newRow("any 25") << someOf(1, 212, 25, 1) << Qt::Key_Return;
        QTest::newRow("25 with three digits") << someOf(100, 212, 25, 2) << Qt::Key_Return;
        QTest::newRow("25 with three digits, by spaces") << someOf(100, 212, 25, 3) << Qt::Key_Space;
    }
    void aFewOfManyAreTypedAndClosed()
    {
        QFETCH(std::vector<int>, numbers);
        QFETCH(Qt::Key, separator);
        Desk desk(212);
        desk.startTyping();
        for (const int number : numbers) {
            desk.type(QString::number(number));
            QCOMPARE(desk.said(), u"%1  %2"_s.arg(number).arg(
                                      desk.sheet->lines[size_t(number) - 1].person->fullName.surnameFirst()));
            desk.press(separator);
            QVERIFY(desk.field()->text().isEmpty());
        }
        QCOMPARE(desk.progress(), u"25 of 212 typed"_s);
        desk.saveAndClose();
        QTRY_COMPARE(desk.taken().state, RegisterState::Closed);
        qInfo("%d keys", desk.keys);
        QVERIFY2(desk.keys <= 120, qPrintable(QString::number(desk.keys)));
        QVERIFY2(desk.asked.contains(u"187 people without a mark"), qPrintable(desk.asked));
        std::ranges::sort(numbers);
        QCOMPARE(desk.present(), numbers);
        QCOMPARE(desk.taken().counts().didNotAttend, 187);
        QVERIFY(desk.house.forum().sheets().outstanding(desk.house.administrator())->empty());
    }

    void everybodyIsWalkedThroughAndClosed()
    {
        Desk desk(60);
        desk.startTyping();
        for (int row = 0; row < 60; ++row)
            desk.press(Qt::Key_Return);
        QCOMPARE(desk.progress(), u"60 of 60 typed"_s);
        desk.saveAndClose();
        QTRY_COMPARE(desk.taken().state, RegisterState::Closed);
        qInfo("%d keys", desk.keys);
        QVERIFY2(desk.keys <= 65, qPrintable(QString::number(desk.keys)));
        QCOMPARE(desk.taken().counts().attended, 60);
    }

    void oneEnterTooManyMarksNobody()
    {
        Desk desk(3);
        desk.startTyping();
        for (int row = 0; row < 5; ++row)
            desk.press(Qt::Key_Return);
        QCOMPARE(desk.progress(), u"3 of 3 typed"_s);
        Desk other(9);
        other.startTyping();
        other.type(u"4"_s);
        other.press(Qt::Key_Return);
        other.press(Qt::Key_Return);
        QCOMPARE(other.progress(), u"1 of 9 typed"_s);
        // With the arrow keys it goes on.
        other.press(Qt::Key_Down);
        other.press(Qt::Key_Return);
        QCOMPARE(other.progress(), u"2 of 9 typed"_s);
    }

    void slipsAreShownAndTakenBack()
    {
        Desk desk(20);
        desk.startTyping();
        desk.type(u"777"_s);
        desk.press(Qt::Key_Return);
        QVERIFY(desk.said().startsWith(u"There is no row 777"));
        QCOMPARE(desk.field()->text(), u"777"_s);
        desk.type(u"7"_s); // what was wrong stands selected
        desk.press(Qt::Key_Return);
        desk.type(u"8"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.progress(), u"2 of 20 typed"_s);
        desk.press(Qt::Key_Backspace);
        QCOMPARE(desk.progress(), u"1 of 20 typed"_s);
        desk.type(u"-7"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.progress(), u"0 of 20 typed"_s);
        desk.press(Qt::Key_Backspace); // the taking away is a step, too
        QCOMPARE(desk.progress(), u"1 of 20 typed"_s);
    }

    void timesAndRangesAndAllAreTaken()
    {
        Desk desk(20);
        desk.startTyping();
        desk.type(u"17 2.20pm"_s);
        desk.press(Qt::Key_Return);
        QVERIFY2(desk.said().endsWith(u"from 2.20pm"), qPrintable(desk.said()));
        desk.type(u"-2.40pm"_s);
        desk.press(Qt::Key_Return);
        QVERIFY2(desk.said().endsWith(u"2.20pm to 2.40pm"), qPrintable(desk.said()));
        desk.type(u"1-5"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.progress(), u"6 of 20 typed"_s);
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!desk.dialog());
        QCOMPARE(desk.present(), (std::vector<int>{1, 2, 3, 4, 5, 17}));
        QCOMPARE(desk.taken().state, RegisterState::Open);
        desk.undoStack.undo();
        QVERIFY(desk.present().empty());
        QVERIFY(desk.find(u"sheetOutstanding"_s)->isVisible());
        desk.undoStack.redo();
        QCOMPARE(desk.present().size(), size_t(6));
        QVERIFY(!desk.find(u"sheetOutstanding"_s)->isVisible());
        // Opened again, it says what it said, and takes all.
        desk.startTyping();
        QCOMPARE(desk.progress(), u"6 of 20 typed"_s);
        desk.type(u"all"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.progress(), u"20 of 20 typed"_s);
    }

    void aSpareRowAsksWhoSigned()
    {
        Desk desk(5);
        desk.house.addPerson(u"Walked In"_s, u"in@forum.test"_s, u"7000555"_s); // after the print
        desk.startTyping();
        desk.type(u"7"_s);
        desk.press(Qt::Key_Return);
        QVERIFY(desk.said().startsWith(u"Who signed row 7?"));
        desk.type(u"Somebody Else"_s);
        desk.press(Qt::Key_Return);
        QVERIFY(desk.said().startsWith(u"Nobody in the forum"));
        desk.type(u"7000555"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.said(), u"7  In, Walked"_s);
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!desk.dialog());
        QCOMPARE(desk.taken().counts().attended, 1);
    }

    void whoIsNotListedIsAddedRightThere()
    {
        Desk desk(5);
        desk.startTyping();
        desk.type(u"7"_s);
        desk.press(Qt::Key_Return);
        desk.type(u"Nova Tsang"_s);
        desk.press(Qt::Key_Return);
        QVERIFY2(desk.said().contains(u"Enter again adds them"), qPrintable(desk.said()));
        desk.type(u"Nova Tseng"_s); // another name is asked about once more
        desk.press(Qt::Key_Return);
        QVERIFY2(desk.said().contains(u"“Nova Tseng”"), qPrintable(desk.said()));
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.said(), u"7  Tseng, Nova"_s);
        QCOMPARE(desk.undoStack.undoText(), u"Nova Tseng added"_s);
        // A number is nobody's name, however often it is said.
        desk.type(u"8"_s);
        desk.press(Qt::Key_Return);
        desk.type(u"7999999"_s);
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_Return);
        QVERIFY2(desk.said().startsWith(u"Nobody in the forum is called “7999999”"), qPrintable(desk.said()));
        desk.type(u"-8"_s);
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!desk.dialog());
        QCOMPARE(desk.taken().counts().attended, 1);
        const auto newcomers = *desk.house.forum().desk().newcomers(desk.house.administrator());
        QCOMPARE(newcomers.size(), 1U);
        desk.undoStack.undo(); // the sheet
        desk.undoStack.undo(); // the person
        QVERIFY(!PersonStore(desk.house.connection()).find(newcomers.front().person)->isActive);
        QCOMPARE(desk.taken().counts().attended, 0);
        desk.undoStack.redo();
        desk.undoStack.redo();
        QCOMPARE(desk.taken().counts().attended, 1);
    }

    void thePapersTotalIsCompared()
    {
        Desk desk(20);
        desk.startTyping();
        desk.type(u"1-3"_s);
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_O, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"sheetCount"_s);
        desk.type(u"4"_s);
        QCOMPARE(desk.find<QLabel>(u"sheetAgreement"_s)->text(), u"1 more on paper"_s);
        desk.saveAndClose();
        QTRY_COMPARE(desk.taken().state, RegisterState::Closed);
        QVERIFY2(desk.asked.contains(u"The sheet says 4 people, and 3 are typed."), qPrintable(desk.asked));
    }

    void escapeAsksBeforeItThrowsTypingAway()
    {
        Desk desk(20);
        desk.startTyping();
        desk.type(u"3"_s);
        desk.press(Qt::Key_Return);
        QTimer::singleShot(0, desk.page.get(), [&] { desk.answer(Qt::Key_Escape); });
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.dialog());
        QVERIFY(desk.asked.contains(u"1 row"));
        desk.dialog()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.dialog()));
        desk.press(Qt::Key_Backspace);
        QCOMPARE(desk.progress(), u"0 of 20 typed"_s);
        desk.press(Qt::Key_Escape); // nothing is typed any more: nobody is asked
        QTRY_VERIFY(!desk.dialog());
    }

    void whatIsTypedSurvivesALock()
    {
        Desk desk(20);
        desk.startTyping();
        desk.type(u"3 5 2.20pm 12"_s);
        desk.press(Qt::Key_Return);
        const TypedText kept = desk.dialog()->typedText();
        desk.dialog()->QDialog::done(QDialog::Rejected); // as the lock does
        QTRY_VERIFY(!desk.dialog());
        desk.startTyping();
        QCOMPARE(desk.progress(), u"0 of 20 typed"_s);
        QVERIFY(desk.dialog()->typedText().fields.isEmpty());
        QCOMPARE(desk.dialog()->windowTitle(), kept.subject);
        desk.dialog()->restore(kept);
        QCOMPARE(desk.progress(), u"3 of 20 typed"_s);
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(desk.present(), (std::vector<int>{3, 5, 12}));
    }

    void beforeTheEndItIsOnlySaved()
    {
        Desk desk(9, QTime(14, 30));
        desk.startTyping();
        QVERIFY(!desk.find(u"sheetSaveClose"_s)->isVisible());
        desk.type(u"3"_s);
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!desk.dialog());
        QCOMPARE(desk.taken().state, RegisterState::Open);
        QCOMPARE(desk.present(), std::vector<int>{3});
    }

    void theCodeFindsTheSheetAndClosingNamesIt()
    {
        Desk desk(9);
        QVERIFY(desk.find<QLabel>(u"sheetOutstanding"_s)->text().contains(desk.sheet->of.sheet.code.value()));
        QTimer::singleShot(0, desk.page.get(), [&] { desk.answer(Qt::Key_Escape); });
        desk.find<QAbstractButton>(u"closeRegister"_s)->click();
        QVERIFY(desk.asked.contains(desk.sheet->of.sheet.code.value()));
        desk.find<QAbstractButton>(u"sheetNotUsed"_s)->click();
        QVERIFY(!desk.find(u"sheetOutstanding"_s)->isVisible());
        desk.undoStack.undo();
        QVERIFY(desk.find(u"sheetOutstanding"_s)->isVisible());
    }

    void theModelKeepsItsRules()
    {
        Desk desk(9);
        SheetTally tally(*desk.sheet);
        SheetModel model(*desk.sheet, tally);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(tally.take(u"3"_s));
        model.refresh();
        QCOMPARE(model.index(2, SheetModel::Signed).data().toString(), u"Signed"_s);
        QCOMPARE(model.rowCount(), 17);
    }

    void everyControlHasAName()
    {
        Desk desk(9);
        desk.startTyping();
        for (auto* control : desk.dialog()->findChildren<QWidget*>()) {
            const bool isControl = qobject_cast<QAbstractButton*>(control) ||
                                   qobject_cast<QLineEdit*>(control) || qobject_cast<QTableView*>(control);
            if (!isControl || !control->isVisible())
                continue;
            QVERIFY2(!control->objectName().isEmpty(), control->metaObject()->className());
            const auto* spoken = QAccessible::queryAccessibleInterface(control);
            QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(), qPrintable(control->objectName()));
        }
    }
};

QTEST_MAIN(TestTypeSheet)
#include "tst_typesheet.moc"
