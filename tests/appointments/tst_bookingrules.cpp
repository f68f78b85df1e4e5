// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingrules.h"
#include "app/appointments/clinicmaker.h"

#include <QTest>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

const QDate clinicDay(2026, 11, 24);

Slot slotAt(int hour, int minute, bool isTaken = false, qint64 id = 1)
{
    return {.id = SlotId(id),
            .clinic = ClinicId(1),
            .span = {clinicDay, QTime(hour, minute), 20},
            .isTaken = isTaken};
}

Clinic clinicOf(ClinicState state)
{
    return {.id = ClinicId(1), .span = {clinicDay, QTime(15, 0), 60}, .state = state};
}

} // namespace

class BookingRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTimeIsBookedBeforeItBegins_data();
    void aTimeIsBookedBeforeItBegins();
    void aCancelledClinicTakesNobody();
    void aTakenSlotCannotBeBooked();
    void onlyFutureBookingsCount_data();
    void onlyFutureBookingsCount();
    void theRefusalNamesTheBookingHeld();
    void aBookingIsCancelledBeforeItBegins();
    void topicsAreMatchedWithoutCase_data();
    void topicsAreMatchedWithoutCase();
    void messagesAreKeptAsMeant_data();
    void messagesAreKeptAsMeant();
    void aTakenTimeNamesTheNextFree_data();
    void aTakenTimeNamesTheNextFree();
    void aClinicIsLaidOutInSlots_data();
    void aClinicIsLaidOutInSlots();
};

void BookingRulesTest::aTimeIsBookedBeforeItBegins_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QTime>("time");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("weeks before") << QDate(2026, 11, 1) << QTime(23, 59) << true;
    QTest::newRow("a minute before") << clinicDay << QTime(15, 19, 59) << true;
    QTest::newRow("at its start") << clinicDay << QTime(15, 20) << false;
    QTest::newRow("during it") << clinicDay << QTime(15, 30) << false;
    QTest::newRow("the day after, earlier") << QDate(2026, 11, 25) << QTime(9, 0) << false;
}

void BookingRulesTest::aTimeIsBookedBeforeItBegins()
{
    QFETCH(QDate, date);
    QFETCH(QTime, time);
    QFETCH(bool, isAllowed);
    const Clinic clinic = clinicOf(ClinicState::Open);
    const auto refusal = bookingrules::refusalToBook(slotAt(15, 20), clinic, {date, time});
    QCOMPARE(!refusal.has_value(), isAllowed);
    QCOMPARE(bookingrules::isOpen(slotAt(15, 20), clinic, {date, time}), isAllowed);
    if (refusal)
        QCOMPARE(refusal->sentence, u"3.20pm on Tuesday 24 November 2026 has passed. Choose a later time."_s);
}

void BookingRulesTest::aCancelledClinicTakesNobody()
{
    const LocalMoment before{QDate(2026, 11, 20), QTime(9, 0)};
    const Clinic clinic = clinicOf(ClinicState::Cancelled);
    QVERIFY(bookingrules::refusalToBook(slotAt(15, 0), clinic, before));
    QVERIFY(!bookingrules::isOpen(slotAt(15, 0), clinic, before));
}

void BookingRulesTest::aTakenSlotCannotBeBooked()
{
    const LocalMoment before{QDate(2026, 11, 20), QTime(9, 0)};
    QVERIFY(!bookingrules::isOpen(slotAt(15, 0, true), clinicOf(ClinicState::Open), before));
}

void BookingRulesTest::onlyFutureBookingsCount_data()
{
    QTest::addColumn<int>("past");
    QTest::addColumn<int>("future");
    QTest::addColumn<int>("limit");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("none") << 0 << 0 << 1 << true;
    QTest::newRow("past ones only") << 7 << 0 << 1 << true;
    QTest::newRow("one, of one") << 0 << 1 << 1 << false;
    QTest::newRow("one, of two") << 3 << 1 << 2 << true;
    QTest::newRow("two, of two") << 3 << 2 << 2 << false;
}

void BookingRulesTest::onlyFutureBookingsCount()
{
    QFETCH(int, past);
    QFETCH(int, future);
    QFETCH(int, limit);
    QFETCH(bool, isAllowed);
    std::vector<LocalSpan> held;
    for (int i = 1; i <= past; ++i)
        held.push_back({clinicDay.addDays(-14 * i), QTime(15, 0), 20});
    for (int i = 1; i <= future; ++i)
        held.push_back({clinicDay.addDays(14 * i), QTime(15, 0), 20});
    const LocalMoment now{clinicDay, QTime(12, 0)};
    QCOMPARE(!bookingrules::refusalToHoldMore(held, limit, now).has_value(), isAllowed);
}

void BookingRulesTest::theRefusalNamesTheBookingHeld()
{
    const auto refusal =
        bookingrules::refusalToHoldMore({{clinicDay, QTime(15, 20), 20}}, 1, {clinicDay, QTime(9, 0)});
    QVERIFY(refusal);
    QCOMPARE(refusal->sentence,
             u"You already hold the 1:1 at 3.20pm on Tuesday 24 November 2026. Cancel it before you "
             "book another time."_s);
}

void BookingRulesTest::aBookingIsCancelledBeforeItBegins()
{
    QVERIFY(!bookingrules::refusalToCancel(slotAt(15, 20, true), {clinicDay, QTime(15, 19)}));
    QVERIFY(bookingrules::refusalToCancel(slotAt(15, 20, true), {clinicDay, QTime(15, 20)}));
}

void BookingRulesTest::topicsAreMatchedWithoutCase_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("matched");
    QTest::newRow("exact") << u"Career planning"_s << u"Career planning"_s;
    QTest::newRow("lower case") << u"career planning"_s << u"Career planning"_s;
    QTest::newRow("capitals, spaces") << u"  PASTORAL   SUPPORT "_s << u"Pastoral support"_s;
    QTest::newRow("accents") << u"resume writing"_s << u"Résumé writing"_s;
    QTest::newRow("put away") << u"Old topic"_s << QString();
    QTest::newRow("unknown") << u"Gardening"_s << QString();
    QTest::newRow("a part of one") << u"Career"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void BookingRulesTest::topicsAreMatchedWithoutCase()
{
    QFETCH(QString, typed);
    QFETCH(QString, matched);
    const std::vector<Topic> topics = {{TopicId(1), u"Career planning"_s, true},
                                       {TopicId(2), u"Pastoral support"_s, true},
                                       {TopicId(3), u"Old topic"_s, false},
                                       {TopicId(4), u"Résumé writing"_s, true}};
    const Result<Topic> topic = bookingrules::topicNamed(topics, typed);
    QCOMPARE(topic ? topic->title : QString(), matched);
    if (!topic)
        QVERIFY2(topic.failure().sentence.contains(u"Career planning, Pastoral support, Résumé writing"),
                 qPrintable(topic.failure().sentence));
}

void BookingRulesTest::messagesAreKeptAsMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isKept");
    QTest::addColumn<QString>("kept");
    QTest::newRow("nothing") << QString() << true << QString();
    QTest::newRow("trimmed, lines kept") << u" One\r\nTwo \n"_s << true << u"One\nTwo"_s;
    QTest::newRow("composed") << u"e\u0301"_s << true << u"é"_s;
    QTest::newRow("no commands to a terminal") << u"hello \x1b[2J\a"_s << true << u"hello [2J"_s;
    QTest::newRow("no turned text") << u"a\u202eb\u2066c"_s << true << u"abc"_s;
    QTest::newRow("joined emoji, a tab") << u"👩🏽‍⚕️\tok"_s << true << u"👩🏽‍⚕️ ok"_s;
    QTest::newRow("1000 characters") << QString(1000, u'ẹ') << true << QString(1000, u'ẹ');
    QTest::newRow("1001 characters") << QString(1001, u'a') << false << QString();
    QTest::newRow("1000 and a line end") << QString(1000, u'a') + u'\n' << true << QString(1000, u'a');
}

void BookingRulesTest::messagesAreKeptAsMeant()
{
    QFETCH(QString, typed);
    QFETCH(bool, isKept);
    QFETCH(QString, kept);
    const Result<QString> message = bookingrules::messageFrom(typed);
    QCOMPARE(message.isOk(), isKept);
    if (message)
        QCOMPARE(*message, kept);
    else
        QCOMPARE(message.failure().sentence,
                 u"The message has 1001 characters; at most 1000 fit. Nothing was booked."_s);
}

void BookingRulesTest::aTakenTimeNamesTheNextFree_data()
{
    QTest::addColumn<QList<QDateTime>>("bookable");
    QTest::addColumn<QString>("sentence");
    const auto at = [](QDate day, int hour, int minute) { return QDateTime(day, QTime(hour, minute)); };
    const QDate later(2026, 12, 8);
    QTest::newRow("a later one") << QList{at(clinicDay, 15, 0), at(clinicDay, 15, 40), at(later, 15, 0)}
                                 << u"3.20pm was just taken; 3.40pm is free."_s;
    QTest::newRow("the next of several")
        << QList{at(clinicDay, 15, 40), at(clinicDay, 16, 0)} << u"3.20pm was just taken; 3.40pm is free."_s;
    QTest::newRow("an earlier one") << QList{at(clinicDay, 15, 0), at(later, 15, 0)}
                                    << u"3.20pm was just taken; 3pm is free."_s;
    QTest::newRow("another day") << QList{at(later, 15, 20), at(later, 15, 40)}
                                 << u"3.20pm was just taken, and no other time of that day is free. The next "
                                    "free time is 3.20pm on Tuesday 8 December 2026."_s;
    QTest::newRow("a day before") << QList{at(clinicDay.addDays(-14), 15, 0)}
                                  << u"3.20pm was just taken, and no other time of that day is free. An "
                                     "earlier time is free: 3pm on Tuesday 10 November 2026."_s;
    QTest::newRow("a later day before an earlier one")
        << QList{at(clinicDay.addDays(-14), 15, 0), at(later, 15, 20)}
        << u"3.20pm was just taken, and no other time of that day is free. The next free time is 3.20pm on "
           "Tuesday 8 December 2026."_s;
    QTest::newRow("none") << QList<QDateTime>{}
                          << u"3.20pm was just taken, and no other time of that day is free."_s;
}

void BookingRulesTest::aTakenTimeNamesTheNextFree()
{
    QFETCH(QList<QDateTime>, bookable);
    QFETCH(QString, sentence);
    std::vector<LocalSpan> spans;
    for (const QDateTime& start : bookable)
        spans.push_back({start.date(), start.time(), 20});
    const Failure failure = bookingrules::justTaken({clinicDay, QTime(15, 20), 20}, spans);
    QCOMPARE(failure.sentence, sentence);
    QCOMPARE(failure.code, FailureCode::Conflict);
}

void BookingRulesTest::aClinicIsLaidOutInSlots_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<int>("slotMinutes");
    QTest::addColumn<QList<QTime>>("starts");
    QTest::newRow("3 x 20") << 60 << 20 << QList<QTime>{{15, 0}, {15, 20}, {15, 40}};
    QTest::newRow("2 x 30") << 60 << 30 << QList<QTime>{{15, 0}, {15, 30}};
    QTest::newRow("4 x 15") << 60 << 15 << QList<QTime>{{15, 0}, {15, 15}, {15, 30}, {15, 45}};
    QTest::newRow("a remainder is left over") << 50 << 20 << QList<QTime>{{15, 0}, {15, 20}};
    QTest::newRow("none fits") << 10 << 20 << QList<QTime>{};
}

void BookingRulesTest::aClinicIsLaidOutInSlots()
{
    QFETCH(int, minutes);
    QFETCH(int, slotMinutes);
    QFETCH(QList<QTime>, starts);
    QList<QTime> laidOut;
    for (const LocalSpan& span :
         slotSpans({.span = {clinicDay, QTime(15, 0), minutes}, .slotMinutes = slotMinutes})) {
        laidOut += span.start;
        QCOMPARE(span.date, clinicDay);
        QCOMPARE(span.minutes, slotMinutes);
    }
    QCOMPARE(laidOut, starts);
}

} // namespace ledforum

QTEST_GUILESS_MAIN(ledforum::BookingRulesTest)
#include "tst_bookingrules.moc"
