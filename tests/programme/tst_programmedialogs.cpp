// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingservice.h"
#include "app/appointments/clinicservice.h"
#include "app/programme/programmeservice.h"
#include "database/appointments/slotstore.h"
#include "tests/support/agreeing.h"
#include "tests/support/pagedesk.h"
#include "ui/programme/programmepage.h"
#include "ui/programme/speakermodel.h"
#include "ui/programme/topicchangemodel.h"
#include "ui/widgets/importmodel.h"

#include <QAction>
#include <QCheckBox>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace ledforum;

namespace {

/// 10 and 24 November and 8 December, each with a topic and its clinic, and Doctor One booked on the 24th.
class Term final
{
public:
    Term()
    {
        m_forum.clock().set(QDate(2026, 11, 9), QTime(9, 0));
        PlanRequest request;
        request.from = QDate(2026, 11, 9);
        request.to = QDate(2026, 12, 12);
        request.anchor = QDate(2026, 11, 24);
        require(m_forum.forum().programme().generate(m_forum.tutor(), request));
        name(u"2026-11-10"_s, u"Sepsis in the first hour"_s);
        name(u"2026-11-24"_s, u"Difficult conversations"_s);
        const Slot slot = SlotStore(m_forum.connection()).ofClinic(clinicOn(QDate(2026, 11, 24)).id).front();
        require(m_forum.forum().appointments().book(m_forum.doctor(0), slot.id,
                                                    agreeing(u"Career planning"_s, {})));
    }
    [[nodiscard]] TemporaryForum& forum() { return m_forum; }
    [[nodiscard]] TeachingSession on(const QString& date)
    {
        const auto found = m_forum.forum().programme().find(m_forum.tutor(), date);
        return found ? *found : TeachingSession();
    }
    [[nodiscard]] Clinic clinicOn(QDate date)
    {
        const auto clinics = m_forum.forum().clinics().list(m_forum.tutor(), date, date);
        return clinics && !clinics->empty() ? clinics->front() : Clinic();
    }

private:
    void name(const QString& date, const QString& title)
    {
        TeachingSession session = on(date);
        session.title = title;
        session.isUntitled = false;
        session.speakers = {{u"Dr Ada Osei"_s, u"Consultant"_s}};
        require(m_forum.forum().programme().update(m_forum.tutor(), session));
    }
    template <class T>
    static void require(const Result<T>& result)
    {
        if (!result)
            qFatal("%s", qUtf8Printable(result.failure().sentence));
    }
    TemporaryForum m_forum;
};

using Desk = PageDesk<ProgrammePage>;

void choose(Desk& desk, const TeachingSession& session)
{
    desk.page().showSubject(session.id.value());
}

} // namespace

class TestProgrammeDialogs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void movingTakesTheClinicAlongAsOneStep()
    {
        Term term;
        Desk desk(term.forum(), term.forum().tutor());
        choose(desk, term.on(u"2026-11-24"_s));
        desk.click(u"deedMoveButton"_s);
        QVERIFY2(desk.text(u"moveClinicsWho"_s).contains(u"Doctor One"_s), "the tutor knows who is booked");
        desk.type(u"moveDate"_s, u"26/11/2026"_s);
        QVERIFY2(!desk.text(u"movePreview"_s).contains(u"stays as it is"_s), "the box says so");
        QVERIFY(!desk.text(u"movePreview"_s).contains(u"1:1 clinic"_s));
        desk.find<QCheckBox>(u"moveClinics"_s)->click();
        QVERIFY(desk.text(u"movePreview"_s)
                    .contains(u"1:1 clinic: Tuesday 24 November 2026, 3pm to 4pm → Thursday 26"_s));
        desk.click(u"moveApply"_s);
        QCOMPARE(term.on(u"2026-11-26"_s).title, u"Difficult conversations"_s);
        QCOMPARE(term.clinicOn(QDate(2026, 11, 26)).span.start, QTime(15, 0));
        QVERIFY(desk.announced().contains(u"1 doctor sees it at the next sign-in"_s));
        QCOMPARE(desk.undoStack().count(), 1);
        desk.undoStack().undo();
        QCOMPARE(term.on(u"2026-11-24"_s).title, u"Difficult conversations"_s);
        QCOMPARE(term.clinicOn(QDate(2026, 11, 24)).span.start, QTime(15, 0));
        desk.undoStack().redo();
        QCOMPARE(term.clinicOn(QDate(2026, 11, 26)).span.start, QTime(15, 0));
        QCOMPARE(term.on(u"2026-11-26"_s).title, u"Difficult conversations"_s);
    }

    void anAdministratorLearnsANumberAndNoName()
    {
        Term term;
        Desk desk(term.forum(), term.forum().administrator());
        choose(desk, term.on(u"2026-11-24"_s));
        for (const auto& [button, box] : {std::pair(u"deedMoveButton"_s, u"moveClinicsWho"_s),
                                          std::pair(u"deedCancelButton"_s, u"cancelClinicsWho"_s)}) {
            desk.click(button);
            QVERIFY(desk.text(box).contains(u"1 appointment is booked"_s));
            QVERIFY(!desk.everythingShown().contains(u"Doctor One"_s));
            QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
            QTest::qWait(10);
        }
    }

    void teachingIsCancelledWithoutItsClinic()
    {
        Term term;
        Desk desk(term.forum(), term.forum().administrator());
        choose(desk, term.on(u"2026-11-24"_s));
        desk.click(u"deedCancelButton"_s);
        desk.click(u"cancelSessionApply"_s);
        QVERIFY2(desk.find(u"cancelSessionMessage"_s)->isVisible(), "it wants a reason");
        desk.type(u"cancelReason"_s, u"The speaker is ill"_s);
        desk.click(u"cancelSessionApply"_s);
        QCOMPARE(term.on(u"2026-11-24"_s).state, TeachingState::Cancelled);
        QCOMPARE(term.clinicOn(QDate(2026, 11, 24)).state, ClinicState::Open);
        QVERIFY(desk.find(u"deedReinstateButton"_s)->isVisible());
        QVERIFY(!desk.find(u"deedCancelButton"_s)->isVisible());
        desk.click(u"deedReinstateButton"_s);
        desk.click(u"reinstateApply"_s);
        QCOMPARE(term.on(u"2026-11-24"_s).state, TeachingState::Published);
    }

    void aDayIsClosedWithWhatStandsOnIt()
    {
        Term term;
        Desk desk(term.forum(), term.forum().tutor());
        choose(desk, term.on(u"2026-11-24"_s));
        desk.press(Qt::Key_D, Qt::ControlModifier);
        desk.type(u"closeDayReason"_s, u"Water leak"_s);
        desk.find<QCheckBox>(u"closeDayClinics"_s)->click();
        desk.click(u"closeDayApply"_s);
        QCOMPARE(term.on(u"2026-11-24"_s).cancellationReason, u"Water leak"_s);
        QCOMPARE(term.clinicOn(QDate(2026, 11, 24)).state, ClinicState::Cancelled);
        QCOMPARE(term.forum().forum().programme().closures(term.forum().tutor())->size(), size_t(1));
        desk.undoStack().undo();
        QVERIFY(term.forum().forum().programme().closures(term.forum().tutor())->empty());
        QVERIFY(term.on(u"2026-11-24"_s).state != TeachingState::Cancelled);
        QCOMPARE(term.clinicOn(QDate(2026, 11, 24)).state, ClinicState::Open);
    }

    void topicsArePushedAlong()
    {
        Term term;
        Desk desk(term.forum(), term.forum().administrator());
        choose(desk, term.on(u"2026-11-10"_s));
        desk.find<QAction>(u"deedPushLater"_s)->trigger();
        QCOMPARE(desk.cell(u"pushTopics"_s, 0, TopicChangeModel::Afterwards), u"No topic"_s);
        QVERIFY(desk.cell(u"pushTopics"_s, 1, TopicChangeModel::Afterwards).startsWith(u"Sepsis"_s));
        desk.click(u"pushApply"_s);
        QVERIFY(term.on(u"2026-11-10"_s).isUntitled);
        QCOMPARE(term.on(u"2026-12-08"_s).title, u"Difficult conversations"_s);
        desk.undoStack().undo();
        QCOMPARE(term.on(u"2026-11-24"_s).title, u"Difficult conversations"_s);
    }

    void theSearchNarrowsWhatItIsSwappedWith()
    {
        Term term;
        Desk desk(term.forum(), term.forum().tutor());
        choose(desk, term.on(u"2026-11-24"_s));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(desk.model(u"swapList"_s).rowCount(), 2);
        desk.type(u"swapSearch"_s, u"sepsis"_s);
        QCOMPARE(desk.model(u"swapList"_s).rowCount(), 1);
        QVERIFY(desk.cell(u"swapTopics"_s, 0, TopicChangeModel::Afterwards).startsWith(u"Difficult"_s));
        desk.type(u"swapSearch"_s, u"nothing like it"_s);
        QVERIFY(!desk.find(u"swapApply"_s)->isEnabled());
        QCOMPARE(desk.text(u"swapPreview"_s), u"No session fits what is typed."_s);
    }

    void whatIsHeldOrEmptyOffersNoActs()
    {
        Term term;
        Desk desk(term.forum(), term.forum().doctor(1));
        QVERIFY(!desk.has(u"deedSwapButton"_s));
        QVERIFY(!desk.page().findChild<QAction*>(u"deedSwap"_s)->isEnabled());
    }

    void aDraftIsSavedAndTheSpeakerMarked()
    {
        Term term;
        Desk desk(term.forum(), term.forum().administrator());
        desk.click(u"programmeSpeakers"_s);
        QCOMPARE(desk.cell(u"speakersTable"_s, 1, SpeakerModel::State), u"To invite"_s);
        desk.find<QAbstractItemView>(u"speakersTable"_s)
            ->setCurrentIndex(desk.model(u"speakersTable"_s).index(1, 0));
        const QString path = term.forum().folder() + u"/invitation.eml"_s;
        desk.dialogs().willPick(path);
        desk.click(u"speakersInvite"_s);
        QFile draft(path);
        QVERIFY(draft.open(QIODevice::ReadOnly));
        QVERIFY(draft.readAll().contains("X-Unsent: 1"));
        QCOMPARE(desk.dialogs().asked().size(), size_t(1));
        QCOMPARE(term.on(u"2026-11-24"_s).speakers.front().state, SpeakerState::Invited);
        QCOMPARE(desk.cell(u"speakersTable"_s, 1, SpeakerModel::State), u"Invited"_s);
        desk.click(u"speakersMark-confirmed"_s);
        QCOMPARE(term.on(u"2026-11-24"_s).speakers.front().state, SpeakerState::Confirmed);
        desk.undoStack().undo();
        QCOMPARE(term.on(u"2026-11-24"_s).speakers.front().state, SpeakerState::Invited);
    }

    void sessionsOfEarlierYearsAreListedFirst()
    {
        Term term;
        Desk desk(term.forum(), term.forum().administrator());
        const QString path = term.forum().folder() + u"/2025.csv"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Date,Title\n2025-03-04,Chest pain\n2025-03-18,Burnout\n");
        file.close();
        desk.dialogs().willPick(path);
        desk.find<QAction>(u"programmeImportPast"_s)->trigger();
        QCOMPARE(desk.model(u"pastSessionsLines"_s).rowCount(), 2);
        QCOMPARE(desk.cell(u"pastSessionsLines"_s, 1, ImportModel::Outcome), u"New"_s);
        QVERIFY(term.on(u"2025-03-04"_s).title.isEmpty());
        desk.click(u"pastSessionsApply"_s);
        QCOMPARE(term.on(u"2025-03-18"_s).state, TeachingState::Held);
    }

    void registersOfEarlierYearsAreListedFirst()
    {
        Term term;
        (void)term.forum().doctor(1);
        Desk desk(term.forum(), term.forum().administrator());
        const QString path = term.forum().folder() + u"/registers.csv"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Date,Email,Status\n2026-11-10,doctor0@forum.test,present\n2026-11-10,x@y.test,present\n");
        file.close();
        term.forum().clock().set(QDate(2026, 11, 11), QTime(9, 0));
        desk.dialogs().willPick(path);
        desk.find<QAction>(u"programmeImportRegisters"_s)->trigger();
        QCOMPARE(desk.cell(u"pastRegistersLines"_s, 0, ImportModel::Outcome), u"Not known"_s);
        QVERIFY(!desk.find(u"pastRegistersApply"_s)->isEnabled());
        desk.find<QCheckBox>(u"pastRegistersLeaveOut"_s)->click();
        desk.click(u"pastRegistersApply"_s);
        QCOMPARE(term.on(u"2026-11-10"_s).state, TeachingState::Held);
    }

    void theNoticeBoardIsPreviewed()
    {
        Term term;
        Desk desk(term.forum(), term.forum().doctor(1));
        desk.find<QAction>(u"programmeNoticeBoard"_s)->trigger();
        QVERIFY(QApplication::activeModalWidget());
        QApplication::activeModalWidget()->close();
    }
};

QTEST_MAIN(TestProgrammeDialogs)
#include "tst_programmedialogs.moc"
