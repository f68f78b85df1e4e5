// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/programmeservice.h"
#include "database/attendance/registerstore.h"
#include "database/sqlite/statement.h"
#include "tests/support/agreeing.h"
#include "tests/support/clinicforum.h"

#include <QTest>

#include <functional>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Teaching at 2pm on the days of the clinics at 3pm; doctor 0 has the second 1:1 of the first.
class Term final
{
public:
    Term()
    {
        for (const QDate date : {ClinicForum::first(), ClinicForum::second()}) {
            TeachingSession session;
            session.span = {date, QTime(14, 0), 60};
            session.title = u"Sepsis"_s;
            session.state = TeachingState::Published;
            if (!m_forum->forum().programme().add(m_forum->administrator(), session))
                qFatal("The programme cannot be made.");
        }
        if (!m_forum.bookings().book(m_forum->doctor(0), m_forum.slotId(0, 1),
                                     agreeing(u"Career planning"_s, {})))
            qFatal("The 1:1 cannot be booked.");
    }

    [[nodiscard]] ClinicForum& forum() { return m_forum; }
    [[nodiscard]] ClinicService& clinics() { return m_forum.clinics(); }
    [[nodiscard]] ProgrammeActs& acts() { return m_forum->forum().programme().acts(); }
    [[nodiscard]] const Actor& office() { return m_forum->administrator(); }
    [[nodiscard]] TeachingSession session(size_t n)
    {
        return m_forum->forum().programme().list(office())->at(n);
    }
    [[nodiscard]] std::vector<Notice> notices() { return *m_forum.bookings().notices(m_forum->doctor(0)); }
    Result<ClinicChange> addClinic(const LocalSpan& span) { return clinics().add(office(), {.span = span}); }

    /// All that an act or its undoing may touch, but for sequences.
    struct State
    {
        std::vector<TeachingSession> sessions;
        std::vector<Clinic> clinics;
        std::vector<Slot> slots;
        std::vector<QDate> closed;
        friend bool operator==(const State&, const State&) = default;
    };
    [[nodiscard]] State state()
    {
        ProgrammeService& programme = m_forum->forum().programme();
        State state{*programme.list(office()), *clinics().list(office()), m_forum.slotsOf(0), {}};
        for (TeachingSession& session : state.sessions)
            session.sequence = 0;
        for (Clinic& clinic : state.clinics)
            clinic.sequence = 0;
        const auto closures = programme.closures(office());
        for (const Closure& closure : *closures)
            state.closed.push_back(closure.date);
        return state;
    }
    /// Of the clear audit: "moved session teaching_session".
    [[nodiscard]] QStringList audited()
    {
        QStringList entries;
        Statement query(m_forum->connection(), u"SELECT action, subject FROM audit_entry ORDER BY id"_s);
        while (query.next())
            entries += query.text(0) + u' ' + query.text(1);
        return entries;
    }

private:
    ClinicForum m_forum;
};

using ActOf = std::function<ProgrammeAct(const TeachingSession&)>;

const LocalSpan thursday{QDate(2026, 11, 26), QTime(9, 30), 60};

} // namespace

class ActsWithClinicsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneActOneTrailOneUndo_data();
    void oneActOneTrailOneUndo();
    void theWayBackIsForBothOrNeither_data();
    void theWayBackIsForBothOrNeither();
    void whereTheClinicCannotGo_data();
    void whereTheClinicCannotGo();
    void whereTheSessionCannotGo();
    void theWayBackMayBeTaken();
    void clinicsOfOneDayDoNotStepOnOneAnother_data();
    void clinicsOfOneDayDoNotStepOnOneAnother();
    void aLongerSessionMovesNoClinic();
    void unaskedTheClinicStays();

private:
    static void tableOfActs();
};

void ActsWithClinicsTest::tableOfActs()
{
    QTest::addColumn<ActOf>("actOf");
    QTest::addColumn<QStringList>("trail");
    QTest::addColumn<NoticeKind>("notice");
    QTest::newRow("move") << ActOf([](const TeachingSession& session) {
        return MoveSession{session.id, thursday, true};
    }) << QStringList{u"moved session teaching_session"_s, u"moved session clinic"_s}
                          << NoticeKind::Moved;
    QTest::newRow("cancel") << ActOf([](const TeachingSession& session) {
        return CancelSession{session.id, u"Snow"_s, true};
    }) << QStringList{u"cancelled session teaching_session"_s, u"cancelled session clinic"_s}
                            << NoticeKind::ClinicCancelled;
    QTest::newRow("close") << ActOf([](const TeachingSession& session) {
        return CloseDay{session.span.date, u"Works"_s, true, true};
    }) << QStringList{u"added closure closure"_s, u"added closure clinic"_s}
                           << NoticeKind::ClinicCancelled;
    QTest::newRow("close, teaching stays") << ActOf([](const TeachingSession& session) {
        return CloseDay{session.span.date, u"Works"_s, false, true};
    }) << QStringList{u"added closure closure"_s, u"added closure clinic"_s}
                                           << NoticeKind::ClinicCancelled;
}

void ActsWithClinicsTest::oneActOneTrailOneUndo_data()
{
    tableOfActs();
}

void ActsWithClinicsTest::oneActOneTrailOneUndo()
{
    QFETCH(const ActOf, actOf);
    QFETCH(const QStringList, trail);
    QFETCH(const NoticeKind, notice);
    Term term;
    const Term::State before = term.state();
    const qsizetype entries = term.audited().size();
    const ProgrammeAct act = actOf(term.session(0));
    const auto preview = term.acts().preview(term.office(), act);
    QCOMPARE(sentenceOf(preview), u"(done)"_s);
    QVERIFY(preview->remarks.filter(u"clinic"_s).isEmpty()); // none stays as it is
    QVERIFY(term.state() == before);

    const auto done = term.acts().apply(term.office(), act, preview->change);
    QCOMPARE(sentenceOf(done), u"(done)"_s);
    const Term::State after = term.state();
    QVERIFY(after.clinics != before.clinics);
    QCOMPARE(term.audited().mid(entries), trail);
    QCOMPARE(term.notices().at(0).kind, notice);

    auto back = term.acts().undo(term.forum()->tutor(), *done);
    QCOMPARE(sentenceOf(back), u"(done)"_s);
    QVERIFY(term.state() == before);
    QVERIFY(term.notices().empty());
    QCOMPARE(term.audited().size(), entries + 2 * trail.size());
    const auto again = term.acts().undo(term.office(), *back);
    QCOMPARE(sentenceOf(again), u"(done)"_s);
    QVERIFY(term.state() == after);
    back = term.acts().undo(term.office(), *again);
    QCOMPARE(sentenceOf(back), u"(done)"_s);
    QVERIFY(term.state() == before);
    QCOMPARE(term.forum().clinic(0).sequence, 4);
}

void ActsWithClinicsTest::theWayBackIsForBothOrNeither_data()
{
    tableOfActs();
}

void ActsWithClinicsTest::theWayBackIsForBothOrNeither()
{
    QFETCH(const ActOf, actOf);
    for (const bool isClinicTouched : {true, false}) {
        Term term;
        const auto done = term.acts().apply(term.office(), actOf(term.session(0)));
        QVERIFY(done);
        if (isClinicTouched) {
            QVERIFY(term.clinics().setVenue(term.office(), term.forum().clinicId(0), u"Room 9"_s));
        } else if (!done->changed.empty()) {
            TeachingSession touched = term.session(0);
            touched.venue = u"Room 9"_s;
            QVERIFY(term.forum()->forum().programme().update(term.office(), touched));
        } else {
            QVERIFY(
                term.forum()->forum().programme().removeClosure(term.office(), done->closed.front().date));
        }
        const Term::State theirs = term.state();
        const auto undone = term.acts().undo(term.office(), *done);
        QVERIFY(!undone);
        QCOMPARE(undone.failure().code, FailureCode::Conflict);
        QVERIFY(term.state() == theirs);
    }
}

void ActsWithClinicsTest::whereTheClinicCannotGo_data()
{
    QTest::addColumn<LocalSpan>("to");
    QTest::addColumn<QString>("sentence");
    const QDate day = ClinicForum::first();
    QTest::newRow("onto another")
        << LocalSpan{QDate(2026, 12, 1), QTime(14, 0), 60}
        << u"There are 1:1 appointments on Tuesday 1 December 2026 from 3.30pm to 4.30pm already. Nothing "
           "was changed; choose another time."_s;
    QTest::newRow("round midnight") << LocalSpan{day, QTime(22, 59), 60}
                                    << u"A clinic ends before midnight. Nothing was changed."_s;
    QTest::newRow("past midnight")
        << LocalSpan{day, QTime(23, 0), 30}
        << u"The 1:1 appointments of Tuesday 24 November 2026, 3pm to 4pm would then begin on another day "
           "than the teaching. Nothing was changed: choose another time, or leave them where they are."_s;
    QTest::newRow("into the past")
        << LocalSpan{QDate(2026, 11, 10), QTime(14, 0), 60}
        << u"3pm on Tuesday 10 November 2026 has passed. Nothing was changed; choose a later time."_s;
}

void ActsWithClinicsTest::whereTheClinicCannotGo()
{
    QFETCH(const LocalSpan, to);
    QFETCH(const QString, sentence);
    Term term;
    QVERIFY(term.addClinic({QDate(2026, 12, 1), QTime(15, 30), 60}));
    const Term::State before = term.state();
    const TeachingSession session = term.session(0);
    const qsizetype entries = term.audited().size();
    const auto preview = term.acts().preview(term.office(), MoveSession{session.id, to, true});
    QCOMPARE(sentenceOf(preview), sentence);
    const auto moved = term.acts().apply(term.office(), MoveSession{session.id, to, true});
    QCOMPARE(sentenceOf(moved), sentence);
    QVERIFY(term.state() == before);
    QCOMPARE(term.audited().size(), entries);
    QVERIFY(term.acts().apply(term.office(), MoveSession{session.id, to}));
}

void ActsWithClinicsTest::whereTheSessionCannotGo()
{
    Term term;
    const TeachingSession session = term.session(0);
    RegisterStore(term.forum()->connection()).close(session.id, {term.forum()->clock().utcNow(), {}});
    const Term::State before = term.state();
    const auto moved = term.acts().apply(term.office(), MoveSession{session.id, thursday, true});
    QVERIFY(sentenceOf(moved).contains(u"The register of Tuesday 24 November 2026 has been opened"_s));
    QVERIFY(!term.acts().apply(term.office(), CancelSession{session.id, u"Snow"_s, true}));
    QVERIFY(term.state() == before);
    QVERIFY(term.notices().empty());
}

void ActsWithClinicsTest::theWayBackMayBeTaken()
{
    Term term;
    const auto moved = term.acts().apply(term.office(), MoveSession{term.session(0).id, thursday, true});
    QVERIFY(moved);
    QVERIFY(term.addClinic({ClinicForum::first(), QTime(15, 20), 40}));
    const Term::State before = term.state();
    const auto undone = term.acts().undo(term.office(), *moved);
    QVERIFY2(sentenceOf(undone).startsWith(u"There are 1:1 appointments"_s), qPrintable(sentenceOf(undone)));
    QVERIFY(term.state() == before); // the session waits for its clinic
}

void ActsWithClinicsTest::clinicsOfOneDayDoNotStepOnOneAnother_data()
{
    QTest::addColumn<QTime>("start");
    QTest::newRow("later") << QTime(14, 30);
    QTest::newRow("earlier") << QTime(13, 30);
}

void ActsWithClinicsTest::clinicsOfOneDayDoNotStepOnOneAnother()
{
    QFETCH(const QTime, start);
    Term term;
    QVERIFY(term.addClinic({ClinicForum::first(), QTime(16, 0), 60}));
    const Term::State before = term.state();
    const auto moved = term.acts().apply(
        term.office(), MoveSession{term.session(0).id, {ClinicForum::first(), start, 60}, true});
    QCOMPARE(sentenceOf(moved), u"(done)"_s);
    QCOMPARE(moved->clinics.size(), size_t(2));
    const auto undone = term.acts().undo(term.office(), *moved);
    QCOMPARE(sentenceOf(undone), u"(done)"_s);
    QVERIFY(term.state() == before);
}

void ActsWithClinicsTest::aLongerSessionMovesNoClinic()
{
    Term term;
    LocalSpan longer = term.session(0).span;
    longer.minutes = 45;
    const auto moved = term.acts().apply(term.office(), MoveSession{term.session(0).id, longer, true});
    QCOMPARE(sentenceOf(moved), u"(done)"_s);
    QVERIFY(moved->clinics.empty());
}

void ActsWithClinicsTest::unaskedTheClinicStays()
{
    Term term;
    const std::vector<Clinic> clinics = term.state().clinics;
    QVERIFY(term.acts().apply(term.office(), MoveSession{term.session(0).id, thursday}));
    QVERIFY(term.acts().apply(term.office(), CancelSession{term.session(0).id, u"Snow"_s}));
    QVERIFY(term.acts().apply(term.office(), CloseDay{ClinicForum::second(), u"Works"_s}));
    QCOMPARE(term.state().clinics, clinics);
}

} // namespace ledforum

Q_DECLARE_METATYPE(ledforum::ActOf)

QTEST_GUILESS_MAIN(ledforum::ActsWithClinicsTest)
#include "tst_actswithclinics.moc"
