// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakeclock.h"
#include "ui/shell/undoableact.h"
#include "ui/widgets/background.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"
#include "ui/widgets/whenwords.h"

#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QThread>
#include <QUndoStack>

using namespace ledforum;
using namespace Qt::StringLiterals;

class TestWidgets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsNeverRenderTags();
    void timesAreRead_data();
    void timesAreRead();
    void datesAreRead_data();
    void datesAreRead();
    void arrowsMoveTheDate();
    void searchEmptiesOnEscape();
    void enterActivatesTheRow();
    void messagesHideAgain();
    void anActIsDoneOnceAndUndone();
    void anActThatFailsLeavesTheStack();
    void backgroundWorkComesBackToItsThread();
    void backgroundWorkOfAGoneContextIsDropped();
    void daysAreSaidAsToday_data();
    void daysAreSaidAsToday();
};

void TestWidgets::labelsNeverRenderTags()
{
    const PlainLabel tagged(u"<b>Kowalski</b>"_s);
    const PlainLabel plain(u"Kowalski"_s);
    QCOMPARE(tagged.textFormat(), Qt::PlainText);
    QVERIFY2(tagged.sizeHint().width() > plain.sizeHint().width() + 20, "the tags are seen");
}

void TestWidgets::timesAreRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QTime>("time");
    QTest::newRow("24 hours") << u"15:40"_s << QTime(15, 40);
    QTest::newRow("digits") << u"1540"_s << QTime(15, 40);
    QTest::newRow("as shown") << u"3.40pm"_s << QTime(15, 40);
    QTest::newRow("midday, as shown") << u"midday"_s << QTime(12, 0);
    QTest::newRow("midnight, as shown") << u"midnight"_s << QTime(0, 0);
    QTest::newRow("nonsense") << u"soon"_s << QTime();
    QTest::newRow("empty") << QString() << QTime();
}

void TestWidgets::timesAreRead()
{
    QFETCH(QString, typed);
    QFETCH(QTime, time);
    TimeField field(u"time"_s, u"Time"_s);
    field.setText(typed);
    QCOMPARE(field.time().value_or(QTime()), time);
    QCOMPARE(field.isBlank(), typed.isEmpty());
    if (field.time()) {
        field.setTime(*field.time());
        QCOMPARE(field.time().value_or(QTime()), time); // what it shows, it reads
    }
}

void TestWidgets::datesAreRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("date");
    QTest::newRow("ISO") << u"2026-11-24"_s << QDate(2026, 11, 24);
    QTest::newRow("British") << u"24/11/2026"_s << QDate(2026, 11, 24);
    QTest::newRow("not a day") << u"31/02/2026"_s << QDate();
}

void TestWidgets::datesAreRead()
{
    QFETCH(QString, typed);
    QFETCH(QDate, date);
    DateField field(u"date"_s, u"Date"_s);
    field.setText(typed);
    QCOMPARE(field.date().value_or(QDate()), date);
}

void TestWidgets::arrowsMoveTheDate()
{
    DateField field(u"date"_s, u"Date"_s);
    field.setDate(QDate(2026, 12, 31));
    QTest::keyClick(&field, Qt::Key_Up);
    QCOMPARE(field.text(), u"01/01/2027"_s);
    QTest::keyClick(&field, Qt::Key_Down);
    QCOMPARE(field.text(), u"31/12/2026"_s);
}

void TestWidgets::searchEmptiesOnEscape()
{
    SearchField field(u"search"_s, u"Search"_s);
    QSignalSpy down(&field, &SearchField::downPressed);
    QTest::keyClicks(&field, u"kow"_s);
    QTest::keyClick(&field, Qt::Key_Down);
    QCOMPARE(down.count(), 1);
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
}

void TestWidgets::enterActivatesTheRow()
{
    QStandardItemModel model(3, 2);
    PlainTableView table(u"table"_s, u"Table"_s);
    table.setModel(&model);
    QSignalSpy activated(&table, &PlainTableView::rowActivated);
    table.chooseRow(1);
    QTest::keyClick(&table, Qt::Key_Down);
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toInt(), 2);
}

void TestWidgets::messagesHideAgain()
{
    InlineMessage message(u"message"_s);
    QVERIFY(message.isHidden());
    message.show(MessageKind::Error, u"<i>Line 12</i> is wrong."_s);
    QVERIFY(!message.isHidden());
    QCOMPARE(message.sentence(), u"<i>Line 12</i> is wrong."_s);
    QCOMPARE(message.accessibleName(), message.sentence());
    message.clear();
    QVERIFY(message.isHidden());
}

void TestWidgets::anActIsDoneOnceAndUndone()
{
    int value = 1; // the act itself made it so
    QUndoStack stack;
    const auto set = [&value](int wanted) {
        return [&value, wanted]() -> Result<> {
            value = wanted;
            return Done{};
        };
    };
    stack.push(new UndoableAct(u"Kowalski present"_s, set(2), set(0), [](const Failure&) {}));
    QCOMPARE(value, 1); // pushing does not do it again
    stack.undo();
    QCOMPARE(value, 0);
    stack.redo();
    QCOMPARE(value, 2);
    QCOMPARE(stack.undoText(), u"Kowalski present"_s);
}

void TestWidgets::anActThatFailsLeavesTheStack()
{
    QString reported;
    QUndoStack stack;
    const auto fail = []() -> Result<> { return refused(u"The register is closed."_s); };
    stack.push(new UndoableAct(u"Kowalski present"_s, fail, fail,
                               [&reported](const Failure& failure) { reported = failure.sentence; }));
    stack.undo();
    QCOMPARE(reported, u"The register is closed."_s);
    QVERIFY(!stack.canUndo());
    QVERIFY(!stack.canRedo());
}

void TestWidgets::backgroundWorkComesBackToItsThread()
{
    QThread* worker = nullptr;
    QThread* back = nullptr;
    inBackground(
        this, [] { return QThread::currentThread(); },
        [&](QThread* thread) {
            worker = thread;
            back = QThread::currentThread();
        });
    QTRY_VERIFY(worker);
    QVERIFY(worker != QThread::currentThread());
    QCOMPARE(back, QThread::currentThread());
}

void TestWidgets::backgroundWorkOfAGoneContextIsDropped()
{
    bool isDelivered = false;
    auto context = std::make_unique<QObject>();
    inBackground(
        context.get(), [] { return 1; }, [&isDelivered](int) { isDelivered = true; });
    context.reset();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!isDelivered);
}

void TestWidgets::daysAreSaidAsToday_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("words");
    QTest::newRow("today") << QDate(2026, 12, 31) << u"Today"_s;
    QTest::newRow("tomorrow") << QDate(2027, 1, 1) << u"Tomorrow"_s;
    QTest::newRow("this year") << QDate(2026, 12, 8) << u"Tuesday 8 December"_s;
    QTest::newRow("next year") << QDate(2027, 1, 12) << u"Tuesday 12 January 2027"_s;
}

void TestWidgets::daysAreSaidAsToday()
{
    QFETCH(QDate, day);
    QTEST(dayWords(day, QDate(2026, 12, 31)), "words");
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
