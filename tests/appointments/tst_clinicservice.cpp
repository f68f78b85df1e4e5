// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/programmeservice.h"
#include "database/appointments/waitingstore.h"
#include "database/programme/withdrawneventstore.h"
#include "tests/support/agreeing.h"
#include "tests/support/clinicforum.h"

#include <QTest>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

const BookingRequest plain = agreeing(u"Career planning"_s, u"A word beforehand"_s);

QList<QTime> startsOf(const std::vector<Slot>& all)
{
    QList<QTime> starts;
    for (const Slot& slot : all)
        starts += slot.span.start;
    return starts;
}

} // namespace

class ClinicServiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reinstatingTellsWhoHasTooMany();
    void anExtraClinicIsAdded();
    void aPlanIsChecked_data();
    void aPlanIsChecked();
    void aClosedDayIsAWarning();
    void theClinicOfADayIsFound();
    void aClinicMovesWithItsSlots_data();
    void aClinicMovesWithItsSlots();
    void theDoctorIsToldOfAMove();
    void whereItCannotMove_data();
    void whereItCannotMove();
    void itIsCancelledAndComesBack();
    void theVenueChanges();
    void aPastClinicIsHistory();
    void anActIsUndoneUnlessSomeoneWasFaster();
    void addingIsUndone();
    void whomItTouches();
    void whoeverMayNotIsRefused();
    void aMovedClinicIsNotLaidOutAgain();
    void aBlockedTimeIsNobodys();
    void whatIsTakenOfferedOrBegunIsNotBlocked();
    void twoTimesBecomeOne();
    void aBookedTimeGrowsAndShrinks();
    void whatCannotBeJoined();
    void anOfferedTimeKeepsItsLength();
    void freedTimesAreOfferedToWhoeverWaits();
    void aCancelledClinicTakesItsOffersBack();
};

void ClinicServiceTest::anExtraClinicIsAdded()
{
    ClinicForum forum;
    const auto added = forum.clinics().add(
        forum->administrator(),
        {.span = {QDate(2026, 12, 1), QTime(9, 30), 50}, .slotMinutes = 25, .venue = u"  Room 7 "_s});
    QCOMPARE(sentenceOf(added), u"(done)"_s);
    QVERIFY(!added->before && added->after && added->warnings.isEmpty());
    QCOMPARE(added->after->venue, u"Room 7"_s);
    QCOMPARE(startsOf(SlotStore(forum->connection()).ofClinic(added->after->id)),
             (QList<QTime>{QTime(9, 30), QTime(9, 55)}));
    QVERIFY(forum.bookings().book(forum->doctor(0),
                                  SlotStore(forum->connection()).ofClinic(added->after->id).at(1).id, plain));
}

void ClinicServiceTest::aPlanIsChecked_data()
{
    QTest::addColumn<ClinicPlan>("plan");
    QTest::addColumn<QString>("sentence");
    const QDate day(2026, 12, 1);
    QTest::newRow("no day") << ClinicPlan{.span = {QDate(), QTime(9, 0), 60}}
                            << u"A clinic needs a day and a time. Nothing was added."_s;
    QTest::newRow("short slots") << ClinicPlan{.span = {day, QTime(9, 0), 60}, .slotMinutes = 4}
                                 << u"A 1:1 takes at least 5 minutes. Nothing was added."_s;
    QTest::newRow("no room for a slot")
        << ClinicPlan{.span = {day, QTime(9, 0), 15}, .slotMinutes = 20}
        << u"A clinic takes from one 1:1, here 20 minutes, up to 600 minutes. Nothing was added."_s;
    QTest::newRow("past midnight") << ClinicPlan{.span = {day, QTime(23, 30), 60}}
                                   << u"A clinic ends before midnight. Nothing was added."_s;
    QTest::newRow("in the past")
        << ClinicPlan{.span = {QDate(2026, 11, 16), QTime(9, 0), 60}}
        << u"9am on Monday 16 November 2026 has passed. Nothing was changed; choose a later time."_s;
    QTest::newRow("onto another")
        << ClinicPlan{.span = {ClinicForum::first(), QTime(15, 40), 60}}
        << u"There are 1:1 appointments on Tuesday 24 November 2026 from 3pm to 4pm already. Nothing was "
           "changed; choose another time."_s;
    QTest::newRow("long venue") << ClinicPlan{.span = {day, QTime(9, 0), 60}, .venue = QString(201, u'x')}
                                << u"*"_s;
    QTest::newRow("just after another")
        << ClinicPlan{.span = {ClinicForum::first(), QTime(16, 0), 60}} << u"(done)"_s;
}

void ClinicServiceTest::aPlanIsChecked()
{
    QFETCH(ClinicPlan, plan);
    QFETCH(QString, sentence);
    ClinicForum forum;
    const QString said = sentenceOf(forum.clinics().add(forum->tutor(), plan));
    if (sentence == u"*")
        QVERIFY(said != u"(done)");
    else
        QCOMPARE(said, sentence);
}

void ClinicServiceTest::aClosedDayIsAWarning()
{
    ClinicForum forum;
    const LocalSpan christmas{QDate(2026, 12, 25), QTime(15, 0), 60};
    const auto warnings = forum.clinics().warnings(forum->tutor(), christmas);
    QCOMPARE(
        *warnings,
        QStringList{u"The forum does not meet on Friday 25 December 2026: Bank holiday: Christmas Day."_s});
    const auto added = forum.clinics().add(forum->tutor(), {.span = christmas});
    QCOMPARE(added->warnings, *warnings);
    const auto moved =
        forum.clinics().move(forum->tutor(), forum.clinicId(0), {QDate(2026, 12, 28), QTime(15, 0)});
    QCOMPARE(moved->warnings.size(), 1);
}

void ClinicServiceTest::theClinicOfADayIsFound()
{
    ClinicForum forum;
    QCOMPARE(forum.clinics().find(forum->doctor(0), ClinicForum::first())->id, forum.clinicId(0));
    QCOMPARE(forum.clinics().find(forum->tutor(), QDate(2026, 11, 25)).failure().code, FailureCode::NotFound);
    QVERIFY(forum.clinics().cancel(forum->tutor(), forum.clinicId(0), u"Unwell"_s));
    QVERIFY(forum.clinics().find(forum->tutor(), ClinicForum::first())); // the cancelled one is all there is
    const auto added =
        forum.clinics().add(forum->tutor(), {.span = {ClinicForum::first(), QTime(15, 0), 60}});
    QCOMPARE(forum.clinics().find(forum->tutor(), ClinicForum::first())->id, added->after->id);
    QVERIFY(forum.clinics().add(forum->tutor(), {.span = {ClinicForum::first(), QTime(9, 0), 60}}));
    QCOMPARE(sentenceOf(forum.clinics().find(forum->tutor(), ClinicForum::first())),
             u"There are several clinics on Tuesday 24 November 2026; say which by its start: 9am, 3pm."_s);
    QCOMPARE(forum.clinics().find(forum->tutor(), ClinicForum::first(), QTime(15, 0))->id, added->after->id);
}

void ClinicServiceTest::aClinicMovesWithItsSlots_data()
{
    QTest::addColumn<LocalMoment>("start");
    QTest::newRow("one slot later") << LocalMoment{ClinicForum::first(), QTime(15, 20)};
    QTest::newRow("one slot earlier") << LocalMoment{ClinicForum::first(), QTime(14, 40)};
    QTest::newRow("five minutes") << LocalMoment{ClinicForum::first(), QTime(15, 5)};
    QTest::newRow("another day") << LocalMoment{QDate(2026, 11, 26), QTime(15, 0)};
    QTest::newRow("another day and time") << LocalMoment{QDate(2026, 11, 19), QTime(9, 10)};
}

void ClinicServiceTest::aClinicMovesWithItsSlots()
{
    QFETCH(LocalMoment, start);
    ClinicForum forum;
    const auto before = forum.slotsOf(0);
    QVERIFY(forum.bookings().book(forum->doctor(0), before.at(1).id, plain));
    const auto moved = forum.clinics().move(forum->administrator(), forum.clinicId(0), start, u"Room 9"_s);
    QCOMPARE(sentenceOf(moved), u"(done)"_s);
    QCOMPARE(moved->after->sequence, moved->before->sequence + 1);
    QCOMPARE(moved->after->uid, moved->before->uid);
    QCOMPARE(moved->after->venue, u"Room 9"_s);
    const auto after = forum.slotsOf(0);
    QCOMPARE(after.size(), before.size());
    for (size_t n = 0; n < after.size(); ++n) {
        QCOMPARE(after[n].id, before[n].id);
        QCOMPARE(after[n].span,
                 (LocalSpan{start.date, start.time.addSecs(int(n) * 20 * 60), before[n].span.minutes}));
    }
    QCOMPARE(forum.bookings().mine(forum->doctor(0))->at(0).span, after.at(1).span);
    QVERIFY(forum->forum().check());
}

void ClinicServiceTest::theDoctorIsToldOfAMove()
{
    ClinicForum forum;
    QVERIFY(forum.bookings().book(forum->doctor(0), forum.slotId(0, 1), plain));
    const int sequence = forum.bookings().mine(forum->doctor(0))->at(0).calendarSequence;
    QVERIFY(
        forum.clinics().move(forum->administrator(), forum.clinicId(0), {QDate(2026, 11, 26), QTime(9, 0)}));
    const auto notices = forum.bookings().notices(forum->doctor(0));
    QCOMPARE(notices->size(), size_t(1));
    QCOMPARE(notices->at(0).sentence,
             u"Your 1:1 was moved from Tuesday 24 November 2026, 3.20pm to 3.40pm to "
             "Thursday 26 November 2026, 9.20am to 9.40am."_s);
    QVERIFY(forum.bookings().mine(forum->doctor(0))->at(0).calendarSequence > sequence);
    QVERIFY(forum.bookings().acknowledge(forum->doctor(0), notices->at(0)));
    QVERIFY(forum.bookings().notices(forum->doctor(0))->empty());
}

void ClinicServiceTest::whereItCannotMove_data()
{
    QTest::addColumn<LocalMoment>("start");
    QTest::addColumn<QString>("word");
    QTest::newRow("the past") << LocalMoment{QDate(2026, 11, 13), QTime(15, 0)} << u"has passed"_s;
    QTest::newRow("onto another") << LocalMoment{ClinicForum::second(), QTime(14, 30)} << u"already"_s;
    QTest::newRow("midnight") << LocalMoment{ClinicForum::first(), QTime(23, 0)} << u"before midnight"_s;
    QTest::newRow("where it is") << LocalMoment{ClinicForum::first(), QTime(15, 0)} << u"already"_s;
    QTest::newRow("nowhere") << LocalMoment{} << u"which day and time"_s;
}

void ClinicServiceTest::whereItCannotMove()
{
    QFETCH(LocalMoment, start);
    QFETCH(QString, word);
    ClinicForum forum;
    const Clinic clinic = forum.clinic(0);
    const auto slotsBefore = forum.slotsOf(0);
    const auto moved = forum.clinics().move(forum->tutor(), clinic.id, start);
    QVERIFY2(!moved && moved.failure().sentence.contains(word), qPrintable(sentenceOf(moved)));
    QCOMPARE(forum.clinic(0), clinic);
    QCOMPARE(forum.slotsOf(0), slotsBefore);
}

void ClinicServiceTest::itIsCancelledAndComesBack()
{
    ClinicForum forum;
    QVERIFY(forum.bookings().book(forum->doctor(0), forum.slotId(0, 1), plain));
    QVERIFY(!forum.clinics().cancel(forum->tutor(), forum.clinicId(0), u"  "_s));
    QVERIFY(!forum.clinics().reinstate(forum->tutor(), forum.clinicId(0)));
    const auto cancelled =
        forum.clinics().cancel(forum->administrator(), forum.clinicId(0), u"The tutor is unwell"_s);
    QCOMPARE(sentenceOf(cancelled), u"(done)"_s);
    QCOMPARE(cancelled->after->sequence, 1);
    QVERIFY(!forum.clinics().cancel(forum->tutor(), forum.clinicId(0), u"Again"_s));
    QVERIFY(!forum.clinics().move(forum->tutor(), forum.clinicId(0), {QDate(2026, 11, 26), QTime(9, 0)}));
    QCOMPARE(forum.bookings().notices(forum->doctor(0))->at(0).kind, NoticeKind::ClinicCancelled);

    const auto back = forum.clinics().reinstate(forum->tutor(), forum.clinicId(0));
    QCOMPARE(sentenceOf(back), u"(done)"_s);
    QCOMPARE(back->after->sequence, 2);
    QVERIFY(back->after->cancellationReason.isEmpty());
    QVERIFY(!forum.bookings().mine(forum->doctor(0))->at(0).isCancelled);

    QVERIFY(forum.clinics().cancel(forum->tutor(), forum.clinicId(0), u"Unwell"_s));
    QVERIFY(forum.clinics().add(forum->tutor(), {.span = {ClinicForum::first(), QTime(15, 30), 60}}));
    QVERIFY(!forum.clinics().reinstate(forum->tutor(), forum.clinicId(0))); // its time is another's
}

void ClinicServiceTest::theVenueChanges()
{
    ClinicForum forum;
    const auto changed = forum.clinics().setVenue(forum->administrator(), forum.clinicId(0), u"Room 5"_s);
    QCOMPARE(sentenceOf(changed), u"(done)"_s);
    QCOMPARE(forum.clinic(0).venue, u"Room 5"_s);
    QCOMPARE(forum.clinic(0).sequence, 1);
    QVERIFY(!forum.clinics().setVenue(forum->administrator(), forum.clinicId(0), u"Room 5"_s));
}

void ClinicServiceTest::aPastClinicIsHistory()
{
    ClinicForum forum;
    forum->clock().set(ClinicForum::first(), QTime(15, 0));
    const QString begun =
        u"The 1:1 appointments of Tuesday 24 November 2026 have begun, and can no longer be "
        "changed as a whole."_s;
    const ClinicId clinic = forum.clinicId(0);
    QCOMPARE(sentenceOf(forum.clinics().move(forum->tutor(), clinic, {QDate(2026, 12, 1), QTime(9, 0)})),
             begun);
    QCOMPARE(sentenceOf(forum.clinics().cancel(forum->tutor(), clinic, u"Unwell"_s)), begun);
    QCOMPARE(sentenceOf(forum.clinics().setVenue(forum->tutor(), clinic, u"Room 5"_s)), begun);
}

void ClinicServiceTest::anActIsUndoneUnlessSomeoneWasFaster()
{
    ClinicForum forum;
    const Clinic before = forum.clinic(0);
    const auto slotsBefore = forum.slotsOf(0);
    const auto moved =
        forum.clinics().move(forum->tutor(), before.id, {QDate(2026, 11, 26), QTime(15, 20)}, u"Room 9"_s);
    const auto undone = forum.clinics().undo(forum->tutor(), *moved);
    QCOMPARE(sentenceOf(undone), u"(done)"_s);
    Clinic expected = before;
    expected.sequence = 2;
    QCOMPARE(forum.clinic(0), expected);
    QCOMPARE(forum.slotsOf(0), slotsBefore);
    const auto redone = forum.clinics().undo(forum->tutor(), *undone);
    QCOMPARE(redone->after->span, moved->after->span);
    QCOMPARE(redone->after->sequence, 3);

    const auto cancelled = forum.clinics().cancel(forum->tutor(), before.id, u"Unwell"_s);
    QVERIFY(forum.clinics().reinstate(forum->administrator(), before.id));
    const auto late = forum.clinics().undo(forum->tutor(), *cancelled);
    QCOMPARE(late.failure().code, FailureCode::Conflict);
}

void ClinicServiceTest::addingIsUndone()
{
    ClinicForum forum;
    const ClinicPlan plan{.span = {QDate(2026, 12, 1), QTime(9, 0), 60}};
    const auto added = forum.clinics().add(forum->tutor(), plan);
    const auto undone = forum.clinics().undo(forum->tutor(), *added);
    QCOMPARE(sentenceOf(undone), u"(done)"_s);
    QVERIFY(!undone->after);
    QVERIFY(!ClinicStore(forum->connection()).find(added->after->id));
    const auto withdrawn = WithdrawnEventStore(forum->connection()).find(added->after->uid);
    QVERIFY(withdrawn);
    QCOMPARE(withdrawn->sequence, 1);

    const auto again = forum.clinics().add(forum->tutor(), plan);
    const SlotId slot = SlotStore(forum->connection()).ofClinic(again->after->id).at(0).id;
    QVERIFY(forum.bookings().book(forum->doctor(0), slot, plain));
    QCOMPARE(forum.clinics().undo(forum->tutor(), *again).failure().code, FailureCode::Conflict);
    QVERIFY(forum->forum().check());
}

void ClinicServiceTest::whomItTouches()
{
    ClinicForum forum;
    for (int n = 0; n < 3; ++n)
        QVERIFY(forum.bookings().book(forum->doctor(n), forum.slotId(0, size_t(2 - n)), plain));
    QVERIFY(forum.bookings().joinWaitingList(forum->doctor(3), forum.clinicId(0), plain));
    const auto number = forum.clinics().affectedBy(forum->administrator(), forum.clinicId(0));
    QCOMPARE(number->booked, 3);
    QCOMPARE(number->waiting, 1);
    QVERIFY(number->bookedNames.isEmpty() && number->waitingNames.isEmpty());
    const auto named = forum.clinics().affectedBy(forum->tutor(), forum.clinicId(0));
    QCOMPARE(named->booked, 3);
    QCOMPARE(named->bookedNames,
             (QStringList{u"3pm, Doctor Three"_s, u"3.20pm, Doctor Two"_s, u"3.40pm, Doctor One"_s}));
    QCOMPARE(named->waitingNames, QStringList{u"Doctor Four"_s});
    QCOMPARE(forum.clinics().affectedBy(forum->tutor(), forum.clinicId(1))->booked, 0);
}

void ClinicServiceTest::whoeverMayNotIsRefused()
{
    ClinicForum forum;
    const Actor& doctor = forum->doctor(0);
    const ClinicId clinic = forum.clinicId(0);
    QVERIFY(!forum.clinics().affectedBy(doctor, clinic));
    QVERIFY(!forum.clinics().add(doctor, {.span = {QDate(2026, 12, 1), QTime(9, 0), 60}}));
    QVERIFY(!forum.clinics().move(doctor, clinic, {QDate(2026, 12, 1), QTime(9, 0)}));
    QVERIFY(!forum.clinics().setVenue(doctor, clinic, u"x"_s));
    QVERIFY(!forum.clinics().cancel(doctor, clinic, u"x"_s));
    QVERIFY(!forum.clinics().reinstate(doctor, clinic));
    for (const Actor* actor : {&doctor, &forum->administrator()}) {
        QVERIFY(!forum.clinics().block(*actor, forum.slotId(0, 0)));
        QVERIFY(!forum.clinics().unblock(*actor, forum.slotId(0, 0)));
        QVERIFY(!forum.clinics().join(*actor, forum.slotId(0, 0)));
        QVERIFY(!forum.clinics().separate(*actor, forum.slotId(0, 0)));
    }
}

void ClinicServiceTest::aMovedClinicIsNotLaidOutAgain()
{
    ClinicForum forum;
    ProgrammeService& programme = forum->forum().programme();
    const PlanRequest request{.from = QDate(2027, 1, 5),
                              .to = QDate(2027, 2, 2),
                              .anchor = QDate(2027, 1, 5),
                              .clinicAnchor = {},
                              .slots = {}};
    QVERIFY(programme.generate(forum->tutor(), request));
    const auto clinics = *forum.clinics().list(forum->tutor(), QDate(2027, 1, 1), {});
    QVERIFY(clinics.size() > 1);
    QVERIFY(forum.clinics().move(forum->tutor(), clinics[0].id, {QDate(2027, 1, 7), QTime(15, 0)}));
    const auto again = programme.plan(forum->tutor(), request);
    QVERIFY(std::ranges::none_of(
        again->days, [](const PlannedDay& day) { return day.outcome == PlannedDay::Outcome::Add; }));
}

void ClinicServiceTest::aBlockedTimeIsNobodys()
{
    ClinicForum forum;
    const SlotId slot = forum.slotId(0, 1);
    QCOMPARE(sentenceOf(forum.clinics().block(forum->tutor(), slot)), u"(done)"_s);
    QVERIFY(!forum.bookings().book(forum->doctor(0), slot, plain));
    QVERIFY(!forum.bookings().bookFor(forum->tutor(), forum->doctor(0).person(), slot, plain));
    QCOMPARE(sentenceOf(forum.clinics().block(forum->tutor(), slot)),
             u"3.20pm on Tuesday 24 November 2026 is blocked already."_s);
    QVERIFY(forum.clinics().unblock(forum->tutor(), slot));
    QVERIFY(!forum.clinics().unblock(forum->tutor(), slot));
    QVERIFY(forum.bookings().book(forum->doctor(0), slot, plain));
}

void ClinicServiceTest::whatIsTakenOfferedOrBegunIsNotBlocked()
{
    ClinicForum forum;
    for (int n = 0; n < 3; ++n)
        QVERIFY(forum.bookings().book(forum->doctor(n), forum.slotId(0, size_t(n)), plain));
    QVERIFY(forum.bookings().joinWaitingList(forum->doctor(3), forum.clinicId(0), plain));
    QVERIFY(sentenceOf(forum.clinics().block(forum->tutor(), forum.slotId(0, 0))).contains(u"is taken"));
    QVERIFY(forum.bookings().cancelOwn(forum->doctor(0), forum.slotId(0, 0)));
    QVERIFY(sentenceOf(forum.clinics().block(forum->tutor(), forum.slotId(0, 0))).contains(u"is held for"));
    QVERIFY(!forum.clinics().join(forum->tutor(), forum.slotId(0, 0)));
    forum->clock().set(ClinicForum::second(), QTime(15, 0));
    QVERIFY(sentenceOf(forum.clinics().block(forum->tutor(), forum.slotId(1, 0))).contains(u"has passed"));
    QVERIFY(forum.clinics().block(forum->tutor(), forum.slotId(1, 1)));
}

void ClinicServiceTest::twoTimesBecomeOne()
{
    ClinicForum forum;
    const SlotId long_ = forum.slotId(0, 0);
    const auto before = forum.slotsOf(0);
    QCOMPARE(sentenceOf(forum.clinics().join(forum->tutor(), long_)), u"(done)"_s);
    QCOMPARE(forum.slot(0, 0).span.minutes, 40);
    QCOMPARE(forum.slot(0, 1).joinedTo, std::optional(long_));
    QVERIFY(forum.clinics().join(forum->tutor(), long_)); // and the third
    QCOMPARE(forum.slot(0, 0).span.minutes, 60);
    const auto shown = forum.bookings().clinicsOn(forum->doctor(0), ClinicForum::first());
    QCOMPARE(shown->at(0).slotViews.size(), size_t(1));
    QVERIFY(!forum.bookings().book(forum->doctor(0), forum.slotId(0, 1), plain));
    QVERIFY(!forum.clinics().join(forum->tutor(), long_)); // nothing comes after
    QVERIFY(forum.clinics().move(forum->tutor(), forum.clinicId(0), {ClinicForum::first(), QTime(16, 0)}));
    QVERIFY(forum.clinics().move(forum->tutor(), forum.clinicId(0), {ClinicForum::first(), QTime(15, 0)}));
    QVERIFY(forum.clinics().separate(forum->tutor(), long_));
    QCOMPARE(forum.slot(0, 0).span.minutes, 40);
    QVERIFY(forum.clinics().separate(forum->tutor(), long_));
    QCOMPARE(forum.slotsOf(0), before);
    QVERIFY(!forum.clinics().separate(forum->tutor(), long_));
}

void ClinicServiceTest::aBookedTimeGrowsAndShrinks()
{
    ClinicForum forum;
    QVERIFY(forum.bookings().book(forum->doctor(0), forum.slotId(0, 0), plain));
    const int sequence = forum.bookings().mine(forum->doctor(0))->at(0).calendarSequence;
    QVERIFY(forum.clinics().join(forum->tutor(), forum.slotId(0, 0)));
    QCOMPARE(forum.bookings().mine(forum->doctor(0))->at(0).span.minutes, 40);
    QCOMPARE(forum.bookings().mine(forum->doctor(0))->at(0).calendarSequence, sequence + 1);
    QCOMPARE(forum.bookings().notices(forum->doctor(0))->at(0).kind, NoticeKind::Moved);
    QVERIFY(forum.bookings().mine(forum->doctor(0))->at(0).checksOut);
    QVERIFY(forum.clinics().separate(forum->tutor(), forum.slotId(0, 0)));
    QCOMPARE(forum.bookings().mine(forum->doctor(0))->at(0).calendarSequence, sequence + 2);
    QVERIFY(forum.bookings().notices(forum->doctor(0))->empty());
    QVERIFY(forum.bookings().book(forum->doctor(1), forum.slotId(0, 1), plain));
}

void ClinicServiceTest::whatCannotBeJoined()
{
    ClinicForum forum;
    QVERIFY(forum.bookings().book(forum->doctor(0), forum.slotId(0, 1), plain));
    QVERIFY(sentenceOf(forum.clinics().join(forum->tutor(), forum.slotId(0, 0))).contains(u"is taken"));
    QVERIFY(forum.clinics().block(forum->tutor(), forum.slotId(0, 2)));
    QVERIFY(sentenceOf(forum.clinics().join(forum->tutor(), forum.slotId(0, 1))).contains(u"is blocked"));
    QVERIFY(sentenceOf(forum.clinics().join(forum->tutor(), forum.slotId(0, 2))).contains(u"No 1:1 begins"));
    forum->clock().set(ClinicForum::second(), QTime(15, 5));
    QVERIFY(sentenceOf(forum.clinics().join(forum->tutor(), forum.slotId(1, 0))).contains(u"has passed"));
    QVERIFY(forum.clinics().cancel(forum->tutor(), forum.clinicId(1), u"x"_s).isOk() == false);
}

void ClinicServiceTest::anOfferedTimeKeepsItsLength()
{
    ClinicForum forum;
    QVERIFY(forum.clinics().join(forum->tutor(), forum.slotId(0, 0)));
    for (const int n : {0, 1})
        QVERIFY(forum.bookings().book(forum->doctor(n), forum.slotId(0, size_t(2 * n)), plain));
    QVERIFY(forum.bookings().joinWaitingList(forum->doctor(2), forum.clinicId(0), plain));
    QVERIFY(forum.bookings().cancelOwn(forum->doctor(0), forum.slotId(0, 0)));
    QVERIFY(sentenceOf(forum.clinics().separate(forum->tutor(), forum.slotId(0, 0))).contains(u"is held"));
    QCOMPARE(forum.bookings().ownPlaces(forum->doctor(2))->at(0).offer->span.minutes, 40);
}

void ClinicServiceTest::freedTimesAreOfferedToWhoeverWaits()
{
    ClinicForum forum;
    QVERIFY(forum.clinics().block(forum->tutor(), forum.slotId(0, 2)));
    for (int n = 0; n < 2; ++n)
        QVERIFY(forum.bookings().book(forum->doctor(n), forum.slotId(0, size_t(n)), plain));
    QVERIFY(forum.bookings().joinWaitingList(forum->doctor(3), forum.clinicId(0), plain));
    QVERIFY(!forum.bookings().ownPlaces(forum->doctor(3))->at(0).offer);
    QVERIFY(forum.clinics().unblock(forum->tutor(), forum.slotId(0, 2)));
    const auto places = forum.bookings().ownPlaces(forum->doctor(3));
    QVERIFY(places->at(0).offer);
    QCOMPARE(places->at(0).offer->slot, forum.slotId(0, 2));
    QVERIFY(!forum.bookings().book(forum->doctor(4), forum.slotId(0, 2), plain));
}

void ClinicServiceTest::aCancelledClinicTakesItsOffersBack()
{
    ClinicForum forum;
    for (int n = 0; n < 3; ++n)
        QVERIFY(forum.bookings().book(forum->doctor(n), forum.slotId(0, size_t(n)), plain));
    QVERIFY(forum.bookings().joinWaitingList(forum->doctor(3), forum.clinicId(0), plain));
    QVERIFY(forum.bookings().cancelOwn(forum->doctor(0), forum.slotId(0, 0)));
    QVERIFY(forum.bookings().ownPlaces(forum->doctor(3))->at(0).offer);
    QVERIFY(forum.clinics().cancel(forum->tutor(), forum.clinicId(0), u"Unwell"_s));
    const auto waiting = forum.bookings().waitingList(forum->tutor(), forum.clinicId(0));
    QCOMPARE(waiting->at(0).state, PlaceState::Waiting);
    QCOMPARE(WaitingStore(forum->connection()).ofClinic(forum.clinicId(0)).at(0).state, PlaceState::Waiting);
    QVERIFY(forum.clinics().reinstate(forum->tutor(), forum.clinicId(0)));
    QVERIFY(forum.bookings().ownPlaces(forum->doctor(3))->at(0).offer);
}

/// A doctor who booked anew while the clinic was cancelled: the tutor and the doctor are told, and whoever
/// may not know is not.
void ClinicServiceTest::reinstatingTellsWhoHasTooMany()
{
    ClinicForum forum;
    const Actor& doctor = forum->doctor(0);
    QVERIFY(forum.bookings().book(doctor, forum.slotId(0, 0), plain));
    QVERIFY(forum.bookings().book(forum->doctor(1), forum.slotId(0, 1), plain));
    for (const Actor* staff : {&forum->administrator(), &forum->tutor()}) {
        QVERIFY(forum.clinics().cancel(forum->tutor(), forum.clinicId(0), u"Strike"_s));
        for (const Notice& notice : *forum.bookings().notices(doctor))
            QVERIFY(forum.bookings().acknowledge(doctor, notice));
        if (forum.bookings().mine(doctor)->size() == 1)
            QVERIFY(forum.bookings().book(doctor, forum.slotId(1, 0), plain));
        const auto back = forum.clinics().reinstate(*staff, forum.clinicId(0));
        QVERIFY(back);
        QCOMPARE(back->warnings,
                 staff->is(Role::Tutor)
                     ? QStringList{u"Doctor One has 2 1:1s to come now, and may hold 1: agree with "
                                   "them which one stays."_s}
                     : QStringList());
        const auto notices = forum.bookings().notices(doctor);
        QCOMPARE(notices->size(), size_t(1));
        QCOMPARE(notices->front().sentence, u"Your 1:1 takes place after all: Tuesday 24 November 2026, 3pm "
                                            u"to 3.20pm. You have 2 1:1s to come "
                                            "now, and may hold 1: cancel what you do not need."_s);
    }
    for (const Notice& notice : *forum.bookings().notices(forum->doctor(1)))
        QVERIFY(!notice.sentence.contains(u"may hold"_s));
}

} // namespace ledforum

QTEST_GUILESS_MAIN(ledforum::ClinicServiceTest)
#include "tst_clinicservice.moc"
