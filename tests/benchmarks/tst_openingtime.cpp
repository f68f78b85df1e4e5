// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/officerecords.h"
#include "app/security/envelope.h"
#include "database/appointments/appointmentrecordstore.h"
#include "tests/support/stopwatch.h"
#include "tests/support/temporaryforum.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Opening notes as the program does it (read from the file, opened, checked for who signed them) beside
/// opening their bare envelopes, one after the other in one run.
class TestOpeningTime final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAtMostTwiceTheBareEnvelope();
};

namespace {

constexpr int notes = 200;
constexpr int runs = 9;
constexpr int rounds = 4; // a busy machine may spoil some
constexpr double allowed = 2.0;

AppointmentRecord noteBy(const Actor& tutor, int n)
{
    const PrivateRecord record{.kind = RecordKind::Outcome,
                               .appointment = QByteArray(16, char(n)),
                               .doctor = PersonId(3),
                               .author = tutor.person(),
                               .span = {QDate(2026, 11, 3), QTime(14, 0), 20},
                               .outcome = AppointmentOutcome::Attended,
                               .text =
                                   u"Wants to move to psychiatry; will write to the college. "_s.repeated(8)};
    return sealedRecord(record, *tutor.keys().office, std::nullopt);
}

} // namespace

void TestOpeningTime::isAtMostTwiceTheBareEnvelope()
{
    TemporaryForum forum;
    const KeyPair& office = *forum.tutor().keys().office;
    AppointmentRecordStore store(forum.connection());
    for (int i = 0; i < notes; ++i)
        store.insert(noteBy(forum.tutor(), i));
    const std::vector<AppointmentRecord> rows = store.all();
    const auto openBare = [&] {
        for (const AppointmentRecord& row : rows)
            QVERIFY(envelope::open(row.envelope, {"appointment_record", row.id.value()}, office));
    };
    const auto openNotes = [&] {
        const OfficeRecords records(forum.connection(), forum.tutor().keys());
        QCOMPARE(records.entries().size(), size_t(notes));
    };
    double best = 1000;
    for (int round = 0; round < rounds && best > allowed; ++round) {
        std::vector<Took> bare;
        std::vector<Took> whole;
        for (int i = 0; i < runs; ++i) {
            bare.push_back(timed(openBare));
            whole.push_back(timed(openNotes));
        }
        const double ratio = median(whole, &Took::wall) / median(bare, &Took::wall);
        qInfo("bare envelope %.3f ms, note %.3f ms: ratio %.2f", median(bare, &Took::wall) / notes,
              median(whole, &Took::wall) / notes, ratio);
        best = std::min(best, ratio);
    }
    QVERIFY(best <= allowed);
}

QTEST_GUILESS_MAIN(TestOpeningTime)
#include "tst_openingtime.moc"
