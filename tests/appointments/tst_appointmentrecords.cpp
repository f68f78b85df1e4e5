// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/appointmentrecords.h"
#include "app/appointments/recordrules.h"
#include "app/security/actor.h"
#include "app/security/envelope.h"

#include <QTest>

#include <set>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

const LocalSpan afternoon{QDate(2026, 11, 24), QTime(15, 20), 20};
const PersonId tutorId(1);
const PersonId doctorId(7);

PrivateRecord outcomeRecord()
{
    return {.kind = RecordKind::Outcome,
            .appointment = QByteArray(16, 'a'),
            .doctor = doctorId,
            .author = tutorId,
            .span = afternoon,
            .outcome = AppointmentOutcome::Attended,
            .text = u"Thinks of leaving.\nSleeps badly."_s};
}

PrivateRecord actionsRecord()
{
    PrivateRecord record = outcomeRecord();
    record.kind = RecordKind::Actions;
    record.outcome.reset();
    record.text.clear();
    record.actions = QStringList{u"Apply to CESR"_s, u"Ring the wellbeing service"_s};
    return record;
}

} // namespace

class AppointmentRecordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOfficeOpensWhatItWrote();
    void theDoctorReadsActionsAndNoNote();
    void aRecordOpensInItsOwnRowOnly();
    void whatIsAlteredDoesNotOpen();
    void aDoctorCannotWriteInTheOfficesName();
    void anotherDoctorsRecordDoesNotCheckOut_data();
    void anotherDoctorsRecordDoesNotCheckOut();
    void aLateCancellationIsSignedByTheDoctor();
    void seenKeepsTheSignature();
    void allRowsHaveOneSize();
    void idsAreRandomAndPositive();
    void outcomesAreSpelt();
    void notesAndActionsAreChecked_data();
    void notesAndActionsAreChecked();
    void theWidestNoteIsRefusedWithASentence();
    void theWidestActionsAreRefusedWithASentence();

private:
    KeyPair m_office = KeyPair::generate();
    KeyPair m_doctor = KeyPair::generate();

    [[nodiscard]] QByteArray officeSign() const { return m_office.publicKeys().sign; }
    [[nodiscard]] AppointmentRecord shared() const
    {
        return sealedRecord(actionsRecord(), m_office, m_doctor.publicKeys().box);
    }
    /// The doctor signed in, as far as sealing needs it.
    [[nodiscard]] Actor doctor() const
    {
        return Actor(doctorId, u"Doctor"_s, Role::Led,
                     {m_doctor.clone(), {.office = m_office.publicKeys(), .audit = {}, .issuer = {}}});
    }
};

void AppointmentRecordsTest::theOfficeOpensWhatItWrote()
{
    const AppointmentRecord row = sealedRecord(outcomeRecord(), m_office, m_doctor.publicKeys().box);
    const auto opened = openRecord(row, m_office);
    QVERIFY(opened);
    QCOMPARE(opened->record, outcomeRecord());
    QVERIFY(opened->isSignedBy(officeSign(), row.id));
    QVERIFY(!openRecord(row, KeyPair::generate()));
}

void AppointmentRecordsTest::theDoctorReadsActionsAndNoNote()
{
    const auto actions = openRecord(shared(), m_doctor);
    QVERIFY(actions);
    QCOMPARE(actions->record, actionsRecord());
    QVERIFY(!openRecord(sealedRecord(outcomeRecord(), m_office, m_doctor.publicKeys().box), m_doctor));
}

void AppointmentRecordsTest::aRecordOpensInItsOwnRowOnly()
{
    AppointmentRecord moved = shared();
    moved.id = newRecordId();
    QVERIFY(!openRecord(moved, m_office));
    QVERIFY(!openRecord(moved, m_doctor));
}

void AppointmentRecordsTest::whatIsAlteredDoesNotOpen()
{
    const AppointmentRecord row = shared();
    for (qsizetype at = 0; at < row.envelope.size(); at += 97) {
        AppointmentRecord altered = row;
        altered.envelope[at] = char(altered.envelope[at] ^ 1);
        QVERIFY2(!openRecord(altered, m_office), qPrintable(QString::number(at)));
    }
}

void AppointmentRecordsTest::aDoctorCannotWriteInTheOfficesName()
{
    // With all that a doctor has: the office's public key and what the two of them share.
    for (const PrivateRecord& record : {outcomeRecord(), actionsRecord()}) {
        const AppointmentRecordId id = newRecordId();
        AppointmentRecord forged = sealedRecord(record, m_doctor, m_office.publicKeys().box, id);
        if (record.kind == RecordKind::Actions) { // sealed to the office as well, as a true one is
            const auto opened = openRecord(forged, m_office);
            QVERIFY(opened);
            QVERIFY(!opened->isSignedBy(officeSign(), id));
        }
        // The words of a true record under a row that the doctor chose.
        const auto genuine = openRecord(shared(), m_doctor);
        QVERIFY(genuine);
        forged = {id, markedAsSeen(*genuine, id, m_office.publicKeys().box)};
        const auto opened = openRecord(forged, m_office);
        QVERIFY(opened);
        QVERIFY(!opened->isSignedBy(officeSign(), id));
    }
}

void AppointmentRecordsTest::anotherDoctorsRecordDoesNotCheckOut_data()
{
    using Change = std::function<void(PrivateRecord&)>;
    QTest::addColumn<Change>("change");
    QTest::newRow("doctor") << Change([](PrivateRecord& r) { r.doctor = PersonId(8); });
    QTest::newRow("author") << Change([](PrivateRecord& r) { r.author = PersonId(8); });
    QTest::newRow("appointment") << Change([](PrivateRecord& r) { r.appointment[0] = 'b'; });
    QTest::newRow("day") << Change([](PrivateRecord& r) { r.span.date = r.span.date.addDays(1); });
    QTest::newRow("time") << Change([](PrivateRecord& r) { r.span.start = QTime(9, 0); });
    QTest::newRow("minutes") << Change([](PrivateRecord& r) { r.span.minutes = 40; });
    QTest::newRow("outcome") << Change(
        [](PrivateRecord& r) { r.outcome = AppointmentOutcome::DidNotAttend; });
    QTest::newRow("note") << Change([](PrivateRecord& r) { r.text += u"!"_s; });
    QTest::newRow("action") << Change([](PrivateRecord& r) { r.actions.append(u"More"_s); });
    QTest::newRow("kind") << Change([](PrivateRecord& r) { r.kind = RecordKind::CancelledByTutor; });
}

void AppointmentRecordsTest::anotherDoctorsRecordDoesNotCheckOut()
{
    QFETCH(std::function<void(PrivateRecord&)>, change);
    const AppointmentRecord row = shared();
    auto opened = openRecord(row, m_doctor);
    QVERIFY(opened && opened->isSignedBy(officeSign(), row.id));
    change(opened->record);
    QVERIFY(!opened->isSignedBy(officeSign(), row.id));
}

void AppointmentRecordsTest::aLateCancellationIsSignedByTheDoctor()
{
    const AppointmentRecord row =
        sealedLateCancellation({QByteArray(16, 'a'), doctorId, afternoon}, doctor());
    QVERIFY(!openRecord(row, m_doctor));
    const auto opened = openRecord(row, m_office);
    QVERIFY(opened);
    QCOMPARE(opened->record.kind, RecordKind::LateCancellation);
    QCOMPARE(opened->record.outcome, AppointmentOutcome::LateCancellation);
    QCOMPARE(opened->record.span, afternoon);
    QVERIFY(opened->isSignedBy(m_doctor.publicKeys().sign, row.id));
    QVERIFY(!opened->isSignedBy(officeSign(), row.id));
}

void AppointmentRecordsTest::seenKeepsTheSignature()
{
    const AppointmentRecord row = shared();
    const auto opened = openRecord(row, m_doctor);
    QVERIFY(opened && !opened->record.isSeen);
    const AppointmentRecord seen{row.id, markedAsSeen(*opened, row.id, m_office.publicKeys().box)};
    for (const KeyPair* keys : {&m_office, &m_doctor}) {
        const auto again = openRecord(seen, *keys);
        QVERIFY(again && again->record.isSeen);
        QVERIFY(again->isSignedBy(officeSign(), row.id));
    }
}

void AppointmentRecordsTest::allRowsHaveOneSize()
{
    PrivateRecord empty = outcomeRecord();
    empty.text.clear();
    PrivateRecord full = outcomeRecord();
    full.text = QString(recordrules::longestNote, u'x');
    const qsizetype size = sealedRecord(empty, m_office, {}).envelope.size();
    QCOMPARE(sealedRecord(full, m_office, {}).envelope.size(), size);
    QCOMPARE(shared().envelope.size(), size);
    QCOMPARE(sealedLateCancellation({QByteArray(16, 'a'), doctorId, afternoon}, doctor()).envelope.size(),
             size);
}

void AppointmentRecordsTest::idsAreRandomAndPositive()
{
    std::set<qint64> ids;
    qint64 all = 0;
    for (int n = 0; n < 1000; ++n) {
        const qint64 id = newRecordId().value();
        QVERIFY(id > 0);
        ids.insert(id);
        all |= id;
    }
    QCOMPARE(ids.size(), size_t(1000));
    QCOMPARE(all, std::numeric_limits<qint64>::max());
}

void AppointmentRecordsTest::outcomesAreSpelt()
{
    for (const auto outcome : {AppointmentOutcome::Attended, AppointmentOutcome::DidNotAttend,
                               AppointmentOutcome::LateCancellation}) {
        QCOMPARE(appointmentOutcomeFrom(codeOf(outcome)), outcome);
        QCOMPARE(appointmentOutcomeFrom(u" "_s + nameOf(outcome).toUpper()), outcome);
    }
    QCOMPARE(codeOf(AppointmentOutcome::DidNotAttend), u"did-not-attend"_s);
    QVERIFY(!appointmentOutcomeFrom(u"absent"_s));
}

void AppointmentRecordsTest::notesAndActionsAreChecked_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("note"); // empty: refused
    QTest::newRow("trimmed") << u"  Well \r\n again\r"_s << u"Well \n again"_s;
    QTest::newRow("composed") << u"Ade\u0301ba\u0301yo\u0323\u0300"_s
                              << u"Ade\u0301ba\u0301yo\u0323\u0300"_s.normalized(
                                     QString::NormalizationForm_C);
    QTest::newRow("as long as may be") << QString(2000, u'x') << QString(2000, u'x');
    QTest::newRow("too long") << QString(2001, u'x') << QString();
}

void AppointmentRecordsTest::notesAndActionsAreChecked()
{
    QFETCH(QString, typed);
    QFETCH(QString, note);
    const Result<QString> kept = recordrules::noteFrom(typed);
    QCOMPARE(kept ? *kept : QString(), note);
    QCOMPARE(*recordrules::actionsFrom({u" Apply \n to CESR "_s, u" "_s}), QStringList{u"Apply to CESR"_s});
    QVERIFY(recordrules::actionsFrom(QStringList(12, u"x"_s)));
    QVERIFY(!recordrules::actionsFrom(QStringList(13, u"x"_s)));
    QVERIFY(recordrules::actionsFrom({QString(200, u'x')}));
    QVERIFY(!recordrules::actionsFrom({QString(201, u'x')}));
}

void AppointmentRecordsTest::theWidestNoteIsRefusedWithASentence()
{
    PrivateRecord record = outcomeRecord();
    record.text = QString(1800, u'é'); // two bytes each
    QVERIFY(!recordrules::refusalToSeal(record));
    record.text = QString(recordrules::longestNote, QChar(0x4E2D)); // three bytes each
    const auto no = recordrules::refusalToSeal(record);
    QVERIFY(no);
    static const QRegularExpression number(u"about (\\d+) of its 2000"_s);
    const qsizetype fitting = number.match(no->sentence).captured(1).toInt();
    QVERIFY2(fitting > 1000 && fitting < 1366, qPrintable(no->sentence));
    record.text.truncate(fitting);
    QVERIFY(!recordrules::refusalToSeal(record));
    (void)sealedRecord(record, m_office, {}); // does not throw
    record.text += QChar(0x4E2D);
    QVERIFY(recordrules::refusalToSeal(record));
}

void AppointmentRecordsTest::theWidestActionsAreRefusedWithASentence()
{
    PrivateRecord record = actionsRecord();
    record.actions = QStringList(12, QString(200, u'x'));
    QVERIFY(!recordrules::refusalToSeal(record));
    (void)sealedRecord(record, m_office, m_doctor.publicKeys().box);
    record.actions = QStringList(12, QString(200, QChar(0x4E2D)));
    QVERIFY(recordrules::refusalToSeal(record));
}

} // namespace ledforum

QTEST_GUILESS_MAIN(ledforum::AppointmentRecordsTest)
#include "tst_appointmentrecords.moc"
