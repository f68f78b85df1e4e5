// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/programmeservice.h"
#include "tests/support/pagedesk.h"
#include "ui/programme/planmodel.h"
#include "ui/programme/programmemodel.h"
#include "ui/programme/programmepage.h"
#include "ui/programme/termgrid.h"
#include "ui/programme/topicsmodel.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QStackedWidget>

using namespace Qt::StringLiterals;
using namespace ledforum;

namespace {

QString sampleTopics()
{
    return QStringLiteral(TEST_DATA "/samples/programme.csv");
}

/// 10 and 24 November; the fortnight counts from the 24th.
void generateNovember(TemporaryForum& forum)
{
    PlanRequest request;
    request.from = QDate(2026, 11, 2);
    request.to = QDate(2026, 11, 30);
    request.anchor = QDate(2026, 11, 24);
    if (!forum.forum().programme().generate(forum.tutor(), request))
        qFatal("The programme cannot be generated.");
}

} // namespace

class TestProgrammePage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void generatingShowsEachDateFirst()
    {
        TemporaryForum forum;
        PageDesk<ProgrammePage> desk(forum, forum.tutor());
        desk.click(u"programmeGenerate"_s);
        desk.type(u"generateFrom"_s, u"01/12/2027"_s);
        desk.type(u"generateTo"_s, u"31/01/2028"_s);
        desk.type(u"generateAnchor"_s, u"13/01/2026"_s);
        const QAbstractItemModel& plan = desk.model(u"generatePreview"_s);
        QStringList skipped;
        for (int row = 0; row < plan.rowCount(); ++row) {
            if (desk.cell(u"generatePreview"_s, row, PlanModel::Outcome) == u"Skipped"_s)
                skipped << desk.cell(u"generatePreview"_s, row, PlanModel::Date);
        }
        skipped.removeDuplicates();
        QCOMPARE(skipped, QStringList{u"Tuesday 28 December 2027"_s});
        auto* apply = desk.find<QAbstractButton>(u"generateApply"_s);
        QCOMPARE(apply->text(), u"Add 3 sessions and 3 clinics"_s);
        apply->click();
        const auto sessions = forum.forum().programme().list(forum.tutor());
        QVERIFY(sessions);
        QCOMPARE(sessions->size(), size_t(3));
        QCOMPARE(sessions->front().span.date, QDate(2027, 12, 14));
        QCOMPARE(desk.text(u"programmePeriod"_s), u"December 2027 to March 2028"_s);
    }

    void generatingAgainAddsNothing()
    {
        TemporaryForum forum;
        generateNovember(forum);
        PageDesk<ProgrammePage> desk(forum, forum.administrator());
        desk.click(u"programmeGenerate"_s);
        desk.type(u"generateFrom"_s, u"02/11/2026"_s);
        desk.type(u"generateTo"_s, u"30/11/2026"_s);
        desk.type(u"generateAnchor"_s, u"24/11/2026"_s);
        QCOMPARE(desk.find<QAbstractButton>(u"generateApply"_s)->text(), u"Nothing to add"_s);
        QVERIFY(!desk.find(u"generateApply"_s)->isEnabled());
    }

    void aHalfTypedDateIsExplained()
    {
        TemporaryForum forum;
        PageDesk<ProgrammePage> desk(forum, forum.administrator());
        desk.click(u"programmeGenerate"_s);
        desk.type(u"generateTo"_s, u"31/"_s);
        QCOMPARE(desk.text(u"generateSummary"_s), u"Enter the last day, such as 31/03/2027."_s);
        QVERIFY(!desk.find(u"generateApply"_s)->isEnabled());
    }

    void aSessionIsEditedByKeyboardAndTheEditUndone()
    {
        TemporaryForum forum;
        generateNovember(forum);
        PageDesk<ProgrammePage> desk(forum, forum.tutor());
        QVERIFY(desk.tabTo(u"programmeGrid"_s));
        desk.press(Qt::Key_Down); // from 10 to 24 November
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(QApplication::focusWidget(), desk.find(u"sessionTitle"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"Sepsis in the first hour"_s);
        QVERIFY(desk.tabTo(u"sessionSpeaker1"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"Acute medicine team"_s);
        desk.press(Qt::Key_Return);
        const auto edited = forum.forum().programme().find(forum.tutor(), u"2026-11-24"_s);
        QVERIFY(edited);
        QCOMPARE(edited->title, u"Sepsis in the first hour"_s);
        QCOMPARE(edited->speakers.size(), size_t(1));
        desk.undoStack().undo();
        QVERIFY(forum.forum().programme().find(forum.tutor(), u"2026-11-24"_s)->isUntitled);
        desk.undoStack().redo();
        QCOMPARE(forum.forum().programme().find(forum.tutor(), u"2026-11-24"_s)->title, edited->title);
    }

    void aSessionIsAddedByHandAndTakenBack()
    {
        TemporaryForum forum;
        PageDesk<ProgrammePage> desk(forum, forum.administrator());
        QVERIFY(desk.tabTo(u"programmeGenerate"_s));
        desk.press(Qt::Key_N, Qt::ControlModifier);
        desk.type(u"sessionDate"_s, u"01/12/2026"_s);
        desk.click(u"sessionEditorApply"_s);
        QVERIFY2(desk.find(u"sessionEditorMessage"_s)->isVisible(), "a session needs a title");
        desk.type(u"sessionTitle"_s, u"Induction"_s);
        QTest::keyClick(desk.find(u"sessionTitle"_s), Qt::Key_Return);
        const auto added = forum.forum().programme().find(forum.tutor(), u"2026-12-01"_s);
        QVERIFY(added);
        QCOMPARE(added->title, u"Induction"_s);
        QCOMPARE(added->span.start, QTime(14, 0));
        QCOMPARE(desk.cell(u"programmeTable"_s, 0, ProgrammeModel::Title), u"Induction"_s);
        desk.undoStack().undo();
        QVERIFY(forum.forum().programme().list(forum.tutor())->empty());
        desk.undoStack().redo();
        QCOMPARE(forum.forum().programme().list(forum.tutor())->size(), size_t(1));
    }

    void cancellingAsksForTheReason()
    {
        TemporaryForum forum;
        generateNovember(forum);
        PageDesk<ProgrammePage> desk(forum, forum.tutor());
        desk.page().showSubject(forum.forum().programme().find(forum.tutor(), u"2026-11-24"_s)->id.value());
        QTest::keyClick(desk.find(u"programmeGrid"_s), Qt::Key_Return);
        QVERIFY(!desk.find(u"sessionReason"_s)->isVisible());
        desk.find<QComboBox>(u"sessionState"_s)->setCurrentText(u"Cancelled"_s);
        desk.click(u"sessionEditorApply"_s);
        QVERIFY(desk.find(u"sessionEditorMessage"_s)->isVisible());
        desk.type(u"sessionReason"_s, u"The speaker is ill"_s);
        desk.click(u"sessionEditorApply"_s);
        QCOMPARE(forum.forum().programme().find(forum.tutor(), u"2026-11-24"_s)->state,
                 TeachingState::Cancelled);
    }

    void topicsFillSessionsAndLeftoversAreListed()
    {
        TemporaryForum forum;
        generateNovember(forum);
        PageDesk<ProgrammePage> desk(forum, forum.administrator());
        desk.dialogs().willPick(sampleTopics());
        desk.find<QAction>(u"programmeImport"_s)->trigger();
        QCOMPARE(desk.model(u"topicsLines"_s).rowCount(), 10);
        QCOMPARE(desk.cell(u"topicsLines"_s, 2, TopicsModel::Outcome), u"Left over"_s);
        QCOMPARE(desk.find<QAbstractButton>(u"topicsApply"_s)->text(), u"Fill 2 sessions"_s);
        desk.click(u"topicsApply"_s);
        QCOMPARE(desk.cell(u"programmeTable"_s, 0, ProgrammeModel::Title), u"Sepsis in the first hour"_s);
    }

    void aClosedDayIsAddedAndRemoved()
    {
        TemporaryForum forum;
        PageDesk<ProgrammePage> desk(forum, forum.administrator());
        desk.click(u"programmeClosures"_s);
        desk.type(u"closureDate"_s, u"29/12/2026"_s);
        desk.type(u"closureReason"_s, u"Christmas week"_s);
        QTest::keyClick(desk.find(u"closureReason"_s), Qt::Key_Return);
        QCOMPARE(forum.forum().programme().closures(forum.tutor())->size(), size_t(1));
        desk.click(u"closureRemove"_s);
        QVERIFY(forum.forum().programme().closures(forum.tutor())->empty());
        desk.undoStack().undo();
        QCOMPARE(forum.forum().programme().closures(forum.tutor())->front().reason, u"Christmas week"_s);
    }

    void theCalendarIsSaved()
    {
        TemporaryForum forum;
        generateNovember(forum);
        PageDesk<ProgrammePage> desk(forum, forum.doctor(0));
        const QString path = forum.folder() + u"/programme.ics"_s;
        desk.dialogs().willPick(path);
        desk.find<QAction>(u"programmeExport"_s)->trigger();
        QVERIFY(QFileInfo(path).size() > 0);
    }

    void aDoctorReadsAndCannotEdit()
    {
        TemporaryForum forum;
        generateNovember(forum);
        PageDesk<ProgrammePage> desk(forum, forum.doctor(0));
        QVERIFY(!desk.has(u"programmeGenerate"_s));
        QVERIFY(!desk.page().findChild<QAction*>(u"programmeImport"_s));
        desk.find(u"programmeGrid"_s)->setFocus();
        desk.press(Qt::Key_Return);
        QVERIFY(desk.has(u"sessionDetails"_s));
        QVERIFY(!desk.has(u"sessionEditor"_s));
    }

    void theListShowsWhatTheGridShows()
    {
        TemporaryForum forum;
        generateNovember(forum);
        PageDesk<ProgrammePage> desk(forum, forum.tutor());
        desk.click(u"programmeList"_s);
        QVERIFY(desk.find(u"programmeTable"_s)->isVisible());
        QCOMPARE(desk.model(u"programmeTable"_s).rowCount(), 2);
        QCOMPARE(desk.cell(u"programmeTable"_s, 0, ProgrammeModel::Missing), u"No topic"_s);
        QVERIFY(desk.text(u"pageSubtitle"_s).contains(u"2 without a topic"_s));
        desk.click(u"programmeNext"_s);
        QCOMPARE(desk.text(u"programmePeriod"_s), u"December 2026 to March 2027"_s);
        QCOMPARE(desk.model(u"programmeTable"_s).rowCount(), 0);
    }
};

QTEST_MAIN(TestProgrammePage)
#include "tst_programmepage.moc"
