// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/freetime.h"
#include "ui/appointments/slotstate.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ledforum;

namespace {

const QDate day(2026, 11, 10);

SlotView slotOf(int id, QDate date, QTime start, bool canBeBooked)
{
    SlotView slot{.id = SlotId(id), .span = {date, start, 20}};
    slot.canBeBooked = canBeBooked;
    return slot;
}

ClinicView clinicOf(QDate date, std::vector<SlotView> slotViews)
{
    ClinicView clinic{.id = ClinicId(date.day()), .span = {date, QTime(15, 0), 60}};
    clinic.bookingOpens = {date.addDays(-28), QTime(0, 0)};
    clinic.bookingCloses = {date, QTime(12, 0)};
    clinic.slotViews = std::move(slotViews);
    return clinic;
}

} // namespace

class TestSlotState final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTimeSaysWhatItIs_data()
    {
        using enum SlotStanding;
        QTest::addColumn<LocalMoment>("now");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("flags");
        QTest::addColumn<int>("standing");
        const LocalMoment open{day.addDays(-3), QTime(9, 0)};
        const LocalMoment early{day.addDays(-40), QTime(9, 0)};
        const LocalMoment late{day, QTime(13, 0)};
        const LocalMoment over{day, QTime(15, 0)};
        const auto row = [](const char* name, LocalMoment now, SlotState state, const QString& flags,
                            SlotStanding standing) {
            QTest::newRow(name) << now << int(state) << flags << int(standing);
        };
        row("free", open, SlotState::Free, u"bookable"_s, Free);
        row("mine", open, SlotState::Mine, {}, Mine);
        row("mine, over", over, SlotState::Mine, {}, Mine);
        row("taken", open, SlotState::Taken, {}, Taken);
        row("taken, over", over, SlotState::Taken, {}, Passed);
        row("kept", open, SlotState::Free, u"kept"_s, Kept);
        row("offered to me", open, SlotState::Free, u"kept bookable offered"_s, OfferedToMe);
        row("blocked", open, SlotState::Free, u"blocked"_s, NotGiven);
        row("not open yet", early, SlotState::Free, {}, NotOpenYet);
        row("closed", late, SlotState::Free, {}, Closed);
        row("over", over, SlotState::Free, {}, Passed);
        row("cancelled", open, SlotState::Mine, u"cancelled"_s, Cancelled);
    }
    void aTimeSaysWhatItIs()
    {
        QFETCH(LocalMoment, now);
        QFETCH(int, state);
        QFETCH(QString, flags);
        QFETCH(int, standing);
        SlotView slot = slotOf(1, day, QTime(15, 0), flags.contains(u"bookable"_s));
        slot.state = SlotState(state);
        slot.isKept = flags.contains(u"kept"_s);
        slot.isOfferedToMe = flags.contains(u"offered"_s);
        slot.isBlocked = flags.contains(u"blocked"_s);
        ClinicView clinic = clinicOf(day, {slot});
        clinic.isCancelled = flags.contains(u"cancelled"_s);
        QCOMPARE(int(standingOf(slot, clinic, now)), standing);
        QVERIFY(!wordsOf(SlotStanding(standing), slot).isEmpty());
    }

    void theNextFreeTimeIsTheNearest_data()
    {
        QTest::addColumn<int>("wanted");
        QTest::addColumn<QList<int>>("free");
        QTest::addColumn<int>("next");
        // 1, 2 and 3 are of one day, 4 and 5 of another a fortnight later.
        QTest::newRow("later that day") << 1 << QList{2, 3, 4} << 2;
        QTest::newRow("the nearest later") << 1 << QList{3, 4} << 3;
        QTest::newRow("later before earlier") << 2 << QList{1, 3} << 3;
        QTest::newRow("earlier that day") << 3 << QList{1, 2, 4} << 2;
        QTest::newRow("another day, its first") << 2 << QList{5, 4} << 4;
        QTest::newRow("a day before comes last") << 4 << QList{1, 5} << 5;
        QTest::newRow("only a day before") << 4 << QList{1} << 1;
        QTest::newRow("none") << 2 << QList<int>{} << 0;
        QTest::newRow("never itself") << 2 << QList{2} << 0;
    }
    void theNextFreeTimeIsTheNearest()
    {
        QFETCH(int, wanted);
        QFETCH(QList<int>, free);
        QFETCH(int, next);
        const auto slot = [&free](int id) {
            const QDate date = id > 3 ? day.addDays(14) : day;
            return slotOf(id, date, QTime(15, ((id - 1) % 3) * 20), free.contains(id));
        };
        const std::vector<ClinicView> clinics = {clinicOf(day, {slot(1), slot(2), slot(3)}),
                                                 clinicOf(day.addDays(14), {slot(4), slot(5)})};
        const SlotView* found = nextFreeTo(clinics, slotIn(clinics, SlotId(wanted))->span);
        QCOMPARE(found ? found->id.value() : 0, next);
    }

    void wordsForPlacesAndEnds()
    {
        QCOMPARE(ordinal(1), u"1st"_s);
        QCOMPARE(ordinal(2), u"2nd"_s);
        QCOMPARE(ordinal(3), u"3rd"_s);
        QCOMPARE(ordinal(11), u"11th"_s);
        QCOMPARE(ordinal(12), u"12th"_s);
        QCOMPARE(ordinal(23), u"23rd"_s);
        QCOMPARE(ordinal(111), u"111th"_s);
        QCOMPARE(untilWords({day, QTime(9, 0)}, day), u"until 9am today"_s);
        QCOMPARE(untilWords({day, QTime(9, 0)}, day.addDays(-1)), u"until 9am tomorrow"_s);
        QCOMPARE(untilWords({day, QTime(9, 0)}, day.addDays(-2)), u"until 9am on Tuesday 10 November"_s);
    }
};

QTEST_APPLESS_MAIN(TestSlotState)
#include "tst_slotstate.moc"
