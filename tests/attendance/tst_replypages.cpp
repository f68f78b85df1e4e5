// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/programmeservice.h"
#include "tests/support/pagedesk.h"
#include "ui/attendance/pastregisterspreview.h"
#include "ui/attendance/protectedtimemodel.h"
#include "ui/attendance/replymodel.h"
#include "ui/forum/homepage.h"
#include "ui/programme/programmepage.h"
#include "ui/widgets/bardelegate.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>

using namespace Qt::StringLiterals;
using namespace ledforum;

namespace {

TeachingSession addSession(TemporaryForum& forum, QDate date)
{
    TeachingSession session;
    session.span = {date, QTime(14, 0), 60};
    session.title = u"Sepsis in the first hour"_s;
    session.onlineLink = u"https://teams.example.org/1"_s;
    session.capacity = 30;
    session.state = TeachingState::Published;
    const auto added = forum.forum().programme().add(forum.tutor(), session);
    if (!added)
        qFatal("%s", qUtf8Printable(added.failure().sentence));
    return *added;
}

std::optional<Reply> replyOf(TemporaryForum& forum, const Actor& doctor)
{
    const auto own = forum.forum().replies().own(doctor);
    return own && !own->empty() ? std::optional(own->front().line.reply) : std::nullopt;
}

} // namespace

class TestReplyPages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void aDoctorComesChangesTheirMindAndTakesItBack()
    {
        TemporaryForum forum;
        addSession(forum, QDate(2026, 11, 10));
        const Actor& doctor = forum.doctor(0);
        PageDesk<ProgrammePage> desk(forum, doctor);
        QVERIFY(!desk.find(u"replyTakeBack"_s)->isVisible());
        desk.click(u"replyInRoom"_s);
        QCOMPARE(replyOf(forum, doctor), Reply::inRoom());
        QVERIFY(desk.find<QAbstractButton>(u"replyInRoom"_s)->isChecked());
        QVERIFY2(desk.find(u"replyInRoom"_s)->hasFocus(), "the page reads again, and the keyboard stays");
        QVERIFY(desk.text(u"chosenWhat"_s).contains(u"1 in the room of 30"_s));
        desk.click(u"replyOnTeams"_s);
        QCOMPARE(replyOf(forum, doctor), Reply::onTeams());
        desk.click(u"replyApologies"_s);
        QVERIFY2(!desk.find<QAbstractButton>(u"replyApologies"_s)->isChecked(), "not before a category");
        desk.find<QComboBox>(u"apologyWhy"_s)->setCurrentText(u"On call or nights"_s);
        desk.click(u"apologyApply"_s);
        QCOMPARE(replyOf(forum, doctor), Reply::apologies(Apology::OnCallOrNights));
        desk.click(u"replyTakeBack"_s);
        QVERIFY(!replyOf(forum, doctor));
        desk.undoStack().undo();
        QCOMPARE(replyOf(forum, doctor), Reply::apologies(Apology::OnCallOrNights));
        desk.undoStack().undo();
        QCOMPARE(replyOf(forum, doctor), Reply::onTeams());
    }

    void whatHasBegunAsksNoMore()
    {
        TemporaryForum forum;
        addSession(forum, QDate(2026, 11, 2));
        forum.clock().set(QDate(2026, 11, 2), QTime(14, 0));
        PageDesk<ProgrammePage> desk(forum, forum.doctor(0));
        QVERIFY(!desk.find(u"replyInRoom"_s)->isVisible());
    }

    void theNextSessionOnTheHomePageAsksToo()
    {
        TemporaryForum forum;
        addSession(forum, QDate(2026, 11, 10));
        PageDesk<HomePage> desk(forum, forum.doctor(0));
        desk.click(u"replyOnTeams"_s);
        QCOMPARE(replyOf(forum, forum.doctor(0)), Reply::onTeams());
    }

    void staffSeeNamesAndNoteWhatTheyAreTold()
    {
        TemporaryForum forum;
        const TeachingSession session = addSession(forum, QDate(2026, 11, 10));
        const auto replied =
            forum.forum().replies().reply(forum.doctor(0), session.id, Reply::apologies(Apology::Leave));
        QVERIFY(replied);
        (void)forum.doctor(1);
        PageDesk<ProgrammePage> desk(forum, forum.administrator());
        desk.press(Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(desk.cell(u"repliesTable"_s, 0, ReplyModel::Answered), u"Apologies"_s);
        QCOMPARE(desk.cell(u"repliesTable"_s, 0, ReplyModel::Why), u"Leave"_s);
        QCOMPARE(desk.cell(u"repliesTable"_s, 1, ReplyModel::Answered), u"No reply"_s);
        desk.find<QAbstractItemView>(u"repliesTable"_s)
            ->setCurrentIndex(desk.model(u"repliesTable"_s).index(1, 0));
        desk.click(u"repliesInRoom"_s);
        QCOMPARE(replyOf(forum, forum.doctor(1)), Reply::inRoom());
        QCOMPARE(desk.text(u"repliesNumbers"_s), u"1 in the room of 30 · 1 apology · 0 without a reply"_s);
    }

    void aDoctorSeesNumbersOnly()
    {
        TemporaryForum forum;
        const TeachingSession session = addSession(forum, QDate(2026, 11, 10));
        QVERIFY(forum.forum().replies().reply(forum.doctor(1), session.id, Reply::inRoom()));
        PageDesk<ProgrammePage> desk(forum, forum.doctor(0));
        QVERIFY(desk.everythingShown().contains(u"1 in the room of 30"_s));
        QVERIFY(!desk.everythingShown().contains(u"Doctor Two"_s));
        QVERIFY(!desk.page().findChild<QAction*>(u"deedReplies"_s)->isEnabled());
    }

    void theModelsKeepTheirPromises()
    {
        using Tester = QAbstractItemModelTester;
        constexpr auto reporting = Tester::FailureReportingMode::QtTest;
        TemporaryForum forum;
        const TeachingSession session = addSession(forum, QDate(2026, 11, 10));
        (void)forum.doctor(0);
        QVERIFY(forum.forum().replies().reply(forum.doctor(1), session.id, Reply::inRoom()));
        const auto names = forum.forum().replies().names(forum.tutor(), session.id);
        QVERIFY(names);
        ReplyModel replies;
        const Tester repliesTester(&replies, reporting);
        replies.show(*names);
        QCOMPARE(replies.rowCount(), 2);
        QCOMPARE(replies.rowAt(0).person.id, forum.doctor(1).person());

        ProtectedTimeModel protectedTime;
        const Tester protectedTester(&protectedTime, reporting);
        ProtectedTimeReport report;
        SpecialtyProtectedTime medicine{u"Medicine"_s, {}};
        medicine.time.doctors = 4;
        medicine.time.attended = 3;
        medicine.time.apologies[size_t(Apology::NotReleased)] = 1;
        medicine.time.apologies[size_t(Apology::Other)] = 2;
        medicine.time.apologiesWithoutReason = 5;
        report.specialties = {medicine};
        report.total = medicine.time;
        protectedTime.show(report);
        QCOMPARE(protectedTime.rowCount(), 2);
        QCOMPARE(protectedTime.index(0, ProtectedTimeModel::Kept).data().toString(), u"75%"_s);
        QCOMPARE(protectedTime.index(0, ProtectedTimeModel::Kept).data(shareRole).toDouble(), 0.75);
        QCOMPARE(protectedTime.index(0, ProtectedTimeModel::Other).data().toString(), u"2"_s);
        QCOMPARE(protectedTime.index(0, ProtectedTimeModel::NoReason).data().toString(), u"5"_s);
        for (int column = 0; column < protectedTime.columnCount(); ++column)
            QVERIFY(!protectedTime.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        QCOMPARE(protectedTime.specialtyAt(0), u"Medicine"_s);
        QVERIFY(!protectedTime.specialtyAt(1));

        ImportModel lines({{3, u"4 Mar 2025"_s, u"Ann Adams: present"_s, u"New"_s, PillTone::Success}});
        const Tester linesTester(&lines, reporting);
        QCOMPARE(lines.index(0, ImportModel::Outcome).data().toString(), u"New"_s);
    }

    void whatAnOldRegisterWouldDoIsListedFirst()
    {
        PastImport import;
        import.badLines = {{ 4, u"“x” may mean either."_s }};
        import.unknown = {{ 7, u"Nobody is called Zed Zorn."_s }};
        ImportPreview preview = pastRegistersPreview(import, {}, u"2025.csv"_s);
        QCOMPARE(preview.rows.size(), size_t(2));
        QCOMPARE(preview.rows.front().outcome, u"Cannot be read"_s);
        QVERIFY(!preview.isPossible);
        QVERIFY2(preview.leaveOut.isEmpty(), "a line that cannot be read is put right first");
        QVERIFY(preview.problem.contains(u"1 line"_s));
    }
};

QTEST_MAIN(TestReplyPages)
#include "tst_replypages.moc"
