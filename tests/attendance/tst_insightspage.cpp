// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/registerservice.h"
#include "app/attendance/replyservice.h"
#include "app/people/peopleservice.h"
#include "tests/support/pagedesk.h"
#include "ui/attendance/figuresstrip.h"
#include "ui/attendance/insightspage.h"
#include "ui/attendance/notseenmodel.h"
#include "ui/attendance/patternsmodel.h"
#include "ui/widgets/bardelegate.h"
#include "ui/widgets/documentpreview.h"
#include "ui/widgets/plaintableview.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>

using namespace Qt::StringLiterals;
using namespace ledforum;

namespace {

using Tester = QAbstractItemModelTester;
constexpr auto reporting = Tester::FailureReportingMode::QtTest;
const QDate firstTuesday(2026, 9, 1);

/// Registers closed on Tuesdays of September, October and November: A, B and C of Medicine, of whom only A
/// and B come; D of Surgery never comes, and E is off on Tuesdays. Unless so many others come.
void fill(TemporaryForum& forum, int registers = 3, int coming = 2)
{
    std::vector<PersonId> people;
    for (int n = 0; n < 5; ++n) {
        people.push_back(forum.addPerson(u"Doctor %1"_s.arg(QChar(u'A' + n)), u"person%1@forum.test"_s.arg(n),
                                         QString::number(7000001 + n)));
        PersonForm form = formOf(*PersonStore(forum.connection()).find(people.back()));
        form.specialty = n < 3 ? u"Medicine"_s : u"Surgery"_s;
        if (!forum.forum().people().edit(forum.tutor(), people.back(), form))
            qFatal("The person was not changed.");
    }
    for (int n = 0; n < registers; ++n) {
        TeachingSession session;
        session.uid = u"s%1@forum.test"_s.arg(n);
        session.span = {firstTuesday.addDays(35 * n), QTime(14, 0), 60};
        session.title = u"Session %1"_s.arg(n);
        session.state = TeachingState::Published;
        const TeachingSessionId id = TeachingSessionStore(forum.connection()).insert(session);
        if (!forum.forum().replies().replyFor(forum.tutor(), id, people[4],
                                              Reply::apologies(Apology::NonWorkingDay)))
            qFatal("The reply was refused.");
        forum.clock().set(session.span.date, QTime(15, 5));
        for (int person = 0; person < coming; ++person) {
            if (!forum.forum().registers().mark(forum.tutor(), id, people[size_t(person)], {}))
                qFatal("Nobody was marked.");
        }
        if (!forum.forum().registers().close(forum.tutor(), id))
            qFatal("The register was not closed.");
    }
}

AttendanceGroup groupOf(const QString& name, int people, int attended, int expected)
{
    return {.name = name,
            .sums = {.people = people,
                     .came = std::min(people, attended),
                     .expected = expected,
                     .attended = attended,
                     .didNotAttend = expected - attended},
            .before = {.people = 3, .expected = 2, .attended = 1}};
}

QStringList namesIn(const QAbstractItemModel& model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names += model.index(row, 0).data().toString();
    return names;
}

} // namespace

class TestInsightsPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void theModelsKeepTheirPromises()
    {
        NotSeenModel missing;
        const Tester missingTester(&missing, reporting);
        const Person person{PersonDetails{*PersonName::parse(u"Ann Adams"_s)}, PersonId(7)};
        missing.show({{.person = person, .firstMissed = firstTuesday, .missed = 3}}, 6);
        QCOMPARE(missing.rowOf(PersonId(7)), 0);
        QCOMPARE(missing.rowOf(PersonId(8)), -1);
        QCOMPARE(missing.index(0, NotSeenModel::Missed).data(shareRole).toDouble(), 0.5);
        QCOMPARE(missing.index(0, NotSeenModel::Missed).data(Qt::AccessibleTextRole).toString(),
                 u"3 sessions missed"_s);
        QVERIFY(!missing.at(1));
        missing.show({}, 0);
        QCOMPARE(missing.rowCount(), 0);

        PatternsModel patterns;
        const Tester patternsTester(&patterns, reporting);
        patterns.show({.stretch = stretchOf(StretchKind::Month, firstTuesday),
                       .groups = {groupOf(u"Medicine"_s, 9, 8, 10), groupOf(u"Surgery"_s, 2, 1, 2),
                                  groupOf({}, 5, 2, 10)},
                       .total = groupOf(u"All"_s, 16, 11, 22)});
        QCOMPARE(namesIn(patterns), (QStringList{u"Medicine"_s, u"Surgery"_s, u"No specialty"_s, u"All"_s}));
        QCOMPARE(patterns.index(0, PatternsModel::Rate).data(shareRole).toDouble(), 0.8);
        QCOMPARE(patterns.index(0, PatternsModel::Rate).data(markRole).toDouble(), 0.5);
        QCOMPARE(patterns.index(0, PatternsModel::Change).data().toString(), u"+30"_s);
        QCOMPARE(patterns.index(1, PatternsModel::Rate).data().toString(), u"1 of 2 people came"_s);
        QVERIFY(!patterns.index(1, PatternsModel::Rate).data(shareRole).isValid());
        const QPersistentModelIndex surgery = patterns.index(1, PatternsModel::Name);
        const QPersistentModelIndex total = patterns.index(3, PatternsModel::Name);
        patterns.sort(PatternsModel::Rate, Qt::AscendingOrder);
        QCOMPARE(namesIn(patterns), (QStringList{u"No specialty"_s, u"Medicine"_s, u"Surgery"_s, u"All"_s}));
        patterns.sort(PatternsModel::Rate, Qt::DescendingOrder);
        QCOMPARE(namesIn(patterns), (QStringList{u"Medicine"_s, u"No specialty"_s, u"Surgery"_s, u"All"_s}));
        patterns.sort(PatternsModel::People, Qt::AscendingOrder);
        QCOMPARE(surgery.row(), 0);
        QCOMPARE(surgery.data().toString(), u"Surgery"_s);
        QCOMPARE(total.row(), 3);
        patterns.sort(PatternsModel::Name, Qt::DescendingOrder);
        QCOMPARE(namesIn(patterns), (QStringList{u"No specialty"_s, u"Surgery"_s, u"Medicine"_s, u"All"_s}));
        for (int column = 1; column < patterns.columnCount(); ++column)
            QVERIFY(!patterns.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    }

    void beforeARegisterIsClosed()
    {
        TemporaryForum forum;
        PageDesk<InsightsPage> desk(forum, forum.tutor());
        QVERIFY(desk.everythingShown().contains(u"No register is closed yet"_s));
        for (const QString& name : {u"notSeenOpen"_s, u"notSeenDraft"_s, u"notSeenDrafts"_s, u"notSeenCopy"_s,
                                    u"notSeenExport"_s, u"notSeenPrint"_s})
            QVERIFY2(!desk.find(name)->isEnabled(), qPrintable(name));
        desk.click(u"insightsAttendance"_s);
        QCOMPARE(desk.model(u"patternsTable"_s).rowCount(), 0);
        QVERIFY(!desk.find(u"patternsExport"_s)->isEnabled());
        desk.click(u"insightsProtectedTime"_s);
        QCOMPARE(desk.model(u"protectedTable"_s).rowCount(), 0);
        QVERIFY(!desk.find(u"protectedLetter"_s)->isEnabled());
        desk.click(u"protectedLetters"_s);
        QVERIFY2(desk.find(u"insightsMessage"_s)->isVisible(), "nothing to ask release for");
    }

    void whoIsMissingIsListedAndWrittenTo()
    {
        TemporaryForum forum;
        fill(forum);
        PageDesk<InsightsPage> desk(forum, forum.administrator());
        QCOMPARE(namesIn(desk.model(u"notSeenTable"_s)), (QStringList{u"Doctor C"_s, u"Doctor D"_s}));
        QCOMPARE(namesIn(desk.model(u"notSeenAway"_s)), QStringList{u"Doctor E"_s});
        QVERIFY(desk.find(u"notSeenAway"_s)->isVisible());
        QCOMPARE(desk.cell(u"notSeenTable"_s, 0, NotSeenModel::Since), u"Not yet"_s);
        QCOMPARE(desk.model(u"notSeenTable"_s).headerData(NotSeenModel::Since, Qt::Horizontal).toString(),
                 u"Last seen"_s);

        const QString file = forum.folder() + u"/one.eml"_s;
        desk.dialogs().willPick(file);
        desk.find<PlainTableView>(u"notSeenTable"_s)->chooseRow(1);
        desk.click(u"notSeenDraft"_s);
        QFile draft(file);
        QVERIFY(draft.open(QIODevice::ReadOnly));
        QVERIFY(draft.readAll().contains("person3@forum.test"));

        const QString folder = forum.folder() + u"/drafts"_s;
        QVERIFY(QDir().mkpath(folder));
        desk.dialogs().willPick(folder);
        desk.click(u"notSeenDrafts"_s);
        QCOMPARE(QDir(folder).entryList({u"*.eml"_s}).size(), 2);

        desk.click(u"notSeenCopy"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"person2@forum.test; person3@forum.test"_s);

        const QString table = forum.folder() + u"/list.csv"_s;
        desk.dialogs().willPick(table);
        desk.click(u"notSeenExport"_s);
        QVERIFY(QFileInfo(table).size() > 0);

        auto* count = desk.find<QComboBox>(u"notSeenCount"_s);
        QCOMPARE(count->currentText(), u"3 sessions"_s);
        count->setFocus();
        desk.press(Qt::Key_Down); // four in a row: nobody can be told to have missed so many
        QCOMPARE(desk.model(u"notSeenTable"_s).rowCount(), 0);
        QVERIFY(desk.everythingShown().contains(u"Closed registers so far: 3 of 4."_s));
        QVERIFY(!desk.everythingShown().contains(u"Everybody has been seen"_s));
    }

    void ofTooFewRegistersItSaysHowMany()
    {
        TemporaryForum forum;
        fill(forum, 2);
        PageDesk<InsightsPage> desk(forum, forum.administrator());
        const QString shown = desk.everythingShown();
        QVERIFY(shown.contains(u"Too few closed registers yet"_s));
        QVERIFY(shown.contains(u"Closed registers so far: 2 of 3. Who has missed 3 sessions in a row"_s));
        QVERIFY(!shown.contains(u"Everybody has been seen"_s));
        QVERIFY(!shown.contains(u"0 doctors"_s));
    }

    void whereNobodyIsMissingEverybodyHasBeenSeen()
    {
        TemporaryForum forum;
        fill(forum, 3, 4);
        PageDesk<InsightsPage> desk(forum, forum.administrator());
        QVERIFY(desk.everythingShown().contains(u"Everybody has been seen"_s));
    }

    void attendanceIsComparedSortedAndSaved()
    {
        TemporaryForum forum;
        fill(forum);
        PageDesk<InsightsPage> desk(forum, forum.tutor());
        QVERIFY(desk.tabTo(u"insightsNotSeen"_s));
        desk.press(Qt::Key_Right);
        desk.press(Qt::Key_Space);
        QCOMPARE(namesIn(desk.model(u"patternsTable"_s)),
                 (QStringList{u"Medicine"_s, u"Surgery"_s, u"All"_s}));
        QCOMPARE(desk.cell(u"patternsTable"_s, 0, PatternsModel::Rate), u"67%"_s);
        QCOMPARE(desk.cell(u"patternsTable"_s, 1, PatternsModel::Rate), u"0 of 2 people came"_s);
        QCOMPARE(desk.text(u"patternsFiguresFigure"_s), u"40%"_s);
        desk.find<PlainTableView>(u"patternsTable"_s)->chooseRow(0);
        QCOMPARE(desk.text(u"patternsFiguresFigure"_s), u"67%"_s);
        QVERIFY(desk.find(u"patternsFiguresBar"_s)->accessibleName().contains(u"Came 6"_s));

        auto* order = desk.find<QComboBox>(u"patternsOrder"_s);
        order->setFocus();
        desk.press(Qt::Key_End); // most did not attend first
        QCOMPARE(namesIn(desk.model(u"patternsTable"_s)).first(), u"Medicine"_s);
        desk.find<QComboBox>(u"patternsBy"_s)->setCurrentIndex(int(PatternBy::Month));
        QCOMPARE(desk.model(u"patternsTable"_s).rowCount(), 4);
        desk.find<QComboBox>(u"patternsStretch"_s)->setCurrentIndex(1);
        QCOMPARE(desk.model(u"patternsTable"_s).rowCount(), 0);
        desk.find<QComboBox>(u"patternsStretch"_s)->setCurrentIndex(0);
        const QString table = forum.folder() + u"/months.csv"_s;
        desk.dialogs().willPick(table);
        desk.click(u"patternsExport"_s);
        QFile file(table);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(text.contains("\r\nSeptember 2026,2026-09-01,2026-09-30,5,2,5,2,1,2,40,,120,2\r\n"),
                 text.constData());
    }

    void protectedTimeIsDrawnByCategoryAndSaved()
    {
        TemporaryForum forum;
        fill(forum);
        PageDesk<InsightsPage> desk(forum, forum.administrator());
        desk.click(u"insightsProtectedTime"_s);
        QCOMPARE(namesIn(desk.model(u"protectedTable"_s)),
                 (QStringList{u"Medicine"_s, u"Surgery"_s, u"All specialties"_s}));
        desk.find<PlainTableView>(u"protectedTable"_s)->chooseRow(1);
        QVERIFY(desk.text(u"protectedFiguresSubject"_s).startsWith(u"Surgery · 2 doctors"_s));
        QVERIFY(
            desk.find(u"protectedFiguresBar"_s)->accessibleName().contains(u"Non-working day 3 · 3 hours"_s));
        const QString path = forum.folder() + u"/protected.csv"_s;
        desk.dialogs().willPick(path);
        desk.click(u"protectedExport"_s);
        QVERIFY(QFileInfo(path).size() > 0);
        desk.click(u"protectedPrint"_s);
        QVERIFY(desk.page().findChild<DocumentPreview*>());
    }

    /// Nothing is cut off where the window leaves 1158 × 684.
    void fitsTheSmallestWindow()
    {
        TemporaryForum forum;
        fill(forum);
        PageDesk<InsightsPage> desk(forum, forum.tutor());
        for (const QString& part :
             {u"insightsNotSeen"_s, u"insightsAttendance"_s, u"insightsProtectedTime"_s}) {
            desk.click(part);
            QApplication::processEvents();
            QVERIFY2(desk.page().minimumSizeHint().width() <= 1158, qPrintable(part));
            for (const auto* table : desk.page().findChildren<PlainTableView*>()) {
                if (table->isVisible())
                    QVERIFY2(table->horizontalHeader()->length() <= table->viewport()->width(),
                             qPrintable(u"%1: %2 > %3"_s.arg(table->objectName())
                                            .arg(table->horizontalHeader()->length())
                                            .arg(table->viewport()->width())));
            }
        }
    }
};

QTEST_MAIN(TestInsightsPage)
#include "tst_insightspage.moc"
