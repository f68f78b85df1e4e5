// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/officeupkeep.h"
#include "app/security/knownkeys.h"
#include "database/sqlite/statement.h"
#include "tests/support/agreeing.h"
#include "tests/support/clinicforum.h"

#include <QTest>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

const BookingRequest plain = agreeing(u"Career planning"_s, u"A word beforehand"_s);
const QString secret = u"Zwölf-Füchse weeps at night"_s;

/// The first doctor has 3.20pm of the first clinic, and it has begun.
class BegunForum final
{
public:
    BegunForum()
    {
        if (!m_forum.bookings().book(m_forum->doctor(0), m_forum.slotId(0, 1), plain))
            qFatal("cannot book");
        m_tutor = m_forum.freshTutor();
        m_slot = m_forum.slotId(0, 1);
        m_forum->clock().set(ClinicForum::first(), QTime(15, 45));
    }
    [[nodiscard]] ClinicForum& operator*() { return m_forum; }
    [[nodiscard]] ClinicForum* operator->() { return &m_forum; }
    [[nodiscard]] RecordService& service() { return m_forum.records(); }
    [[nodiscard]] const Actor& tutor() const { return *m_tutor; }
    [[nodiscard]] const Actor& doctor() { return (*m_forum).doctor(0); }
    [[nodiscard]] SlotId slot() const { return m_slot; }
    [[nodiscard]] AppointmentNotes notes() { return *service().notes(tutor(), slot()); }
    [[nodiscard]] std::vector<AppointmentRecord> rows()
    {
        std::vector<AppointmentRecord> rows = AppointmentRecordStore(m_forum->connection()).all();
        std::erase_if(rows, [this](const AppointmentRecord& row) {
            return KnownKeys().learn(row, *m_forum->tutor().keys().office) == KnownKeys::Lesson::Learnt;
        });
        return rows;
    }
    void setEnvelope(AppointmentRecordId id, const QByteArray& envelope)
    {
        Statement(m_forum->connection(), u"UPDATE appointment_record SET envelope = ? WHERE id = ?"_s)
            .bindAll(envelope, id)
            .run();
    }

private:
    ClinicForum m_forum;
    std::optional<Actor> m_tutor;
    SlotId m_slot{0};
};

} // namespace

class RecordServiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOutcomeIsKeptAndCorrected();
    void noOutcomeBeforeTheStart();
    void aNoteStandsAloneAtAnyTime();
    void aClearedNoteIsGone();
    void actionsAreTheDoctorsToRead();
    void actionsOfADoctorWithoutKeysAreLinkedLater();
    void historyIsInOrder();
    void aLateCancellationIsTold();
    void aCancellationOnAnotherDayLeavesNothing();
    void theDoctorIsToldThatTheTutorCancelled();
    void aFollowUpIsBookedAtOnce();
    void whoeverMayNotIsRefused();
    void nothingOfItStandsInTheFile();
    void rowsTellNoNoteFromNone();
    void theAuditTellsNoNoteFromNone();
    void swappedAndAlteredRecordsAreNoticed_data();
    void swappedAndAlteredRecordsAreNoticed();
    void nobodyIsThere();
    void whatDoesNotFitIsRefused();
    void twoTutorsDoNotOverwriteOneAnother();
    void noteAndActionsAreKeptAsOne();
};

void RecordServiceTest::anOutcomeIsKeptAndCorrected()
{
    BegunForum forum;
    QCOMPARE(sentenceOf(forum.service().setOutcome(forum.tutor(), forum.slot(), AppointmentOutcome::Attended,
                                                   u" Well prepared \r\n"_s)),
             u"(done)"_s);
    QCOMPARE(forum.notes(), (AppointmentNotes{AppointmentOutcome::Attended, u"Well prepared"_s, {}}));
    QVERIFY(forum.service().setOutcome(forum.tutor(), forum.slot(), AppointmentOutcome::DidNotAttend));
    QCOMPARE(forum.notes(), (AppointmentNotes{AppointmentOutcome::DidNotAttend, u"Well prepared"_s, {}}));
    QVERIFY(forum.service().setOutcome(forum.tutor(), forum.slot(), {}, QString()));
    QCOMPARE(forum.notes(), AppointmentNotes());
    QCOMPARE(forum.rows().size(), size_t(1));
}

void RecordServiceTest::noOutcomeBeforeTheStart()
{
    BegunForum forum;
    (*forum)->clock().set(ClinicForum::first(), QTime(15, 19));
    QCOMPARE(
        sentenceOf(forum.service().setOutcome(forum.tutor(), forum.slot(), AppointmentOutcome::DidNotAttend)),
        u"The 1:1 at 3.20pm on Tuesday 24 November 2026 has not begun: its outcome can be kept from then "
        "on. Nothing was kept."_s);
    QVERIFY(forum.rows().empty());
    (*forum)->clock().set(ClinicForum::first(), QTime(15, 20));
    QVERIFY(forum.service().setOutcome(forum.tutor(), forum.slot(), AppointmentOutcome::DidNotAttend));
}

void RecordServiceTest::aNoteStandsAloneAtAnyTime()
{
    BegunForum forum;
    (*forum)->clock().set(QDate(2026, 11, 20), QTime(9, 0));
    QVERIFY(forum.service().setNote(forum.tutor(), forum.slot(), u""_s));
    QVERIFY(forum.rows().empty()); // nothing to keep
    QVERIFY(forum.service().setNote(forum.tutor(), forum.slot(), u"Ask about the rota"_s));
    QCOMPARE(forum.notes(), (AppointmentNotes{{}, u"Ask about the rota"_s, {}}));
    QVERIFY(forum.service().history(forum.tutor(), forum.doctor().person())->appointments.empty());
    (*forum)->clock().set(ClinicForum::first(), QTime(16, 0));
    QVERIFY(forum.service().setOutcome(forum.tutor(), forum.slot(), AppointmentOutcome::Attended));
    QCOMPARE(forum.notes(), (AppointmentNotes{AppointmentOutcome::Attended, u"Ask about the rota"_s, {}}));
}

void RecordServiceTest::aClearedNoteIsGone()
{
    BegunForum forum;
    QVERIFY(forum.service().setNote(forum.tutor(), forum.slot(), secret));
    const QByteArray before = forum.rows().at(0).envelope;
    QVERIFY(forum->bytes().contains(before.mid(400, 32)));
    QVERIFY(forum.service().setNote(forum.tutor(), forum.slot(), u" "_s));
    QCOMPARE(forum.notes(), AppointmentNotes());
    for (qsizetype at = 0; at + 32 < before.size(); at += 32)
        QVERIFY2(!forum->bytes().contains(before.mid(at, 32)), "the sealed note still lies in the file");
}

void RecordServiceTest::actionsAreTheDoctorsToRead()
{
    BegunForum forum;
    const QStringList agreed{u"Apply to CESR"_s, u"Ring the wellbeing service"_s};
    QVERIFY(forum.service().setNote(forum.tutor(), forum.slot(), secret));
    QVERIFY(forum.service().setActions(forum.tutor(), forum.slot(), agreed + QStringList{u"  "_s}));
    const auto own = forum.service().ownActions(forum.doctor());
    QVERIFY(own);
    QCOMPARE(own->size(), size_t(1));
    QCOMPARE(own->at(0).actions, agreed);
    QCOMPARE(own->at(0).span.start, QTime(15, 20));
    QVERIFY(forum.service().ownActions((*forum)->doctor(1))->empty());
    QCOMPARE(forum.notes().actions, agreed);
    QVERIFY(forum.service().setActions(forum.tutor(), forum.slot(), {}));
    QVERIFY(forum.service().ownActions(forum.doctor())->empty());
}

void RecordServiceTest::actionsOfADoctorWithoutKeysAreLinkedLater()
{
    ClinicForum forum;
    const Actor& doctor = forum->doctor(0); // whose keys nobody has vouched for yet
    QVERIFY(forum.bookings().bookFor(forum->tutor(), doctor.person(), forum.slotId(0, 0), plain));
    QVERIFY(forum.records().setActions(forum->tutor(), forum.slotId(0, 0), {u"Apply to CESR"_s}));
    QVERIFY(forum.records().ownActions(doctor)->empty());
    const Actor tutor = forum.freshTutor();
    QCOMPARE(forum.records().ownActions(doctor)->size(), size_t(1));
    QCOMPARE(forum.records().notes(tutor, forum.slotId(0, 0))->actions, QStringList{u"Apply to CESR"_s});
    QCOMPARE(*forum->forum().upkeep().relink(tutor), 0);
}

void RecordServiceTest::historyIsInOrder()
{
    BegunForum forum;
    QVERIFY(forum.service().setOutcome(forum.tutor(), forum.slot(), AppointmentOutcome::Attended, secret));
    (*forum)->clock().set(QDate(2026, 11, 30), QTime(9, 0));
    QVERIFY(forum->bookings().book(forum.doctor(), forum->slotId(1, 0), plain));
    QVERIFY(forum->bookings().book((*forum)->doctor(1), forum->slotId(1, 1), plain));
    (*forum)->clock().set(QDate(2026, 12, 9), QTime(9, 0));
    QVERIFY(forum.service().setOutcome(forum.tutor(), forum->slotId(1, 0), AppointmentOutcome::DidNotAttend));
    const auto history = forum.service().history(forum.tutor(), forum.doctor().person());
    QVERIFY(history);
    QCOMPARE(history->appointments.size(), size_t(2));
    QCOMPARE(history->appointments.at(0).span.date, ClinicForum::first());
    QCOMPARE(history->appointments.at(0).notes.note, secret);
    QCOMPARE(history->appointments.at(0).topic, plain.topic);
    QCOMPARE(history->appointments.at(1).span.date, ClinicForum::second());
    QCOMPARE(history->appointments.at(1).notes.outcome, AppointmentOutcome::DidNotAttend);
    QCOMPARE(history->doubtfulRecords, 0);
}

void RecordServiceTest::aLateCancellationIsTold()
{
    BegunForum forum;
    (*forum)->clock().set(ClinicForum::first(), QTime(0, 0));
    QVERIFY(forum->bookings().cancelOwn(forum.doctor(), forum.slot()));
    for (int signIn = 0; signIn < 2; ++signIn) {
        const Actor tutor = forum->freshTutor();
        const auto history = forum.service().history(tutor, forum.doctor().person());
        QVERIFY(history);
        QCOMPARE(history->appointments.size(), size_t(1));
        QCOMPARE(history->appointments.at(0).notes.outcome, AppointmentOutcome::LateCancellation);
        QCOMPARE(history->appointments.at(0).span.start, QTime(15, 20));
        QVERIFY(!history->appointments.at(0).slot && !history->appointments.at(0).isCancelledByTutor);
        QCOMPARE(history->doubtfulRecords, 0);
    }
}

void RecordServiceTest::aCancellationOnAnotherDayLeavesNothing()
{
    BegunForum forum;
    (*forum)->clock().set(ClinicForum::first().addDays(-1), QTime(23, 59));
    QVERIFY(forum->bookings().cancelOwn(forum.doctor(), forum.slot()));
    QVERIFY(forum.rows().empty());
}

void RecordServiceTest::theDoctorIsToldThatTheTutorCancelled()
{
    BegunForum forum;
    (*forum)->clock().set(QDate(2026, 11, 20), QTime(9, 0));
    QVERIFY(forum->bookings().cancelAny(forum.tutor(), forum.slot()));
    QVERIFY(forum->bookings().notices((*forum)->doctor(1))->empty());
    const auto notices = forum->bookings().notices(forum.doctor());
    QVERIFY(notices);
    QCOMPARE(notices->size(), size_t(1));
    QCOMPARE(notices->at(0).kind, NoticeKind::CancelledByTutor);
    QCOMPARE(notices->at(0).sentence,
             u"The Deputy Clinical Tutor has cancelled your 1:1 of Tuesday 24 November 2026, 3.20pm to "
             "3.40pm. You can book another time."_s);
    QVERIFY(!forum->bookings().acknowledge((*forum)->doctor(1), notices->at(0)));
    QVERIFY(forum->bookings().acknowledge(forum.doctor(), notices->at(0)));
    QVERIFY(forum->bookings().notices(forum.doctor())->empty());
    const auto history = forum.service().history(forum.tutor(), forum.doctor().person());
    QCOMPARE(history->appointments.size(), size_t(1));
    QVERIFY(history->appointments.at(0).isCancelledByTutor);
    QCOMPARE(history->doubtfulRecords, 0);
}

void RecordServiceTest::aFollowUpIsBookedAtOnce()
{
    BegunForum forum;
    QCOMPARE(sentenceOf(forum.service().followUp(forum.tutor(), forum.slot(), forum->slotId(1, 2))),
             u"(done)"_s);
    const auto mine = forum->bookings().mine(forum.doctor());
    QCOMPARE(mine->size(), size_t(2));
    QCOMPARE(mine->at(1).span.date, ClinicForum::second());
    QCOMPARE(mine->at(1).topic, plain.topic);
    QVERIFY(mine->at(1).isByTutor);
    QVERIFY(!forum.service().followUp(forum.tutor(), forum.slot(), forum->slotId(1, 2)));
}

void RecordServiceTest::whoeverMayNotIsRefused()
{
    BegunForum forum;
    QVERIFY(forum.service().setActions(forum.tutor(), forum.slot(), {u"Apply to CESR"_s}));
    const auto rows = forum.rows();
    for (const Actor* actor : {&(*forum)->administrator(), &forum.doctor()}) {
        QCOMPARE(forum.service().notes(*actor, forum.slot()).failure().code, FailureCode::NotAllowed);
        QCOMPARE(forum.service().history(*actor, forum.doctor().person()).failure().code,
                 FailureCode::NotAllowed);
        QVERIFY(!forum.service().setOutcome(*actor, forum.slot(), AppointmentOutcome::Attended));
        QVERIFY(!forum.service().setNote(*actor, forum.slot(), secret));
        QVERIFY(!forum.service().setActions(*actor, forum.slot(), {u"x"_s}));
        QVERIFY(!forum.service().followUp(*actor, forum.slot(), forum->slotId(1, 0)));
        QVERIFY(!forum.service().daySheets(*actor, ClinicForum::first()));
        QVERIFY(!(*forum)->forum().upkeep().relink(*actor));
    }
    QVERIFY(!forum.service().ownActions((*forum)->administrator()));
    QCOMPARE(forum.rows(), rows);
}

void RecordServiceTest::nothingOfItStandsInTheFile()
{
    BegunForum forum;
    const QString action = u"Ünique-action to take"_s;
    QVERIFY(
        forum.service().setOutcome(forum.tutor(), forum.slot(), AppointmentOutcome::DidNotAttend, secret));
    QVERIFY(forum.service().setActions(forum.tutor(), forum.slot(), {action}));
    const QByteArray bytes = forum->bytes();
    for (const QString& text : {secret, action, nameOf(AppointmentOutcome::DidNotAttend), u"Füchse"_s}) {
        QVERIFY2(!bytes.contains(text.toUtf8()), qPrintable(text));
        const QByteArray wide(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
        QVERIFY2(!bytes.contains(wide), qPrintable(text));
    }
    QVERIFY(bytes.contains("Hillside Hospital")); // what is no secret can be found so
}

void RecordServiceTest::rowsTellNoNoteFromNone()
{
    BegunForum forum;
    QVERIFY(forum.service().setOutcome(forum.tutor(), forum.slot(), AppointmentOutcome::Attended));
    const qsizetype plainSize = forum.rows().at(0).envelope.size();
    const qint64 fileSize = QFile((*forum)->path()).size();
    QVERIFY(forum.service().setNote(forum.tutor(), forum.slot(), QString(2000, u'x')));
    QCOMPARE(forum.rows().size(), size_t(1));
    QCOMPARE(forum.rows().at(0).envelope.size(), plainSize);
    QVERIFY(QFile((*forum)->path()).size() - fileSize <= 4096); // the audit's next row
    QVERIFY((*forum)->forum().check());
    forum.setEnvelope(forum.rows().at(0).id, QByteArray(10, 'x'));
    QVERIFY(!(*forum)->forum().check());
}

void RecordServiceTest::theAuditTellsNoNoteFromNone()
{
    BegunForum forum;
    const auto rowsOf = [&](const QString& sql) {
        Statement query((*forum)->connection(), sql);
        return query.next() ? query.integer(0) : -1;
    };
    const qint64 clear = rowsOf(u"SELECT count(*) FROM audit_entry"_s);
    const qint64 sealed = rowsOf(u"SELECT count(*) FROM sealed_audit_entry"_s);
    QVERIFY(forum.service().setNote(forum.tutor(), forum.slot(), secret));
    QVERIFY(forum.service().setActions(forum.tutor(), forum.slot(), {u"Apply"_s}));
    QCOMPARE(rowsOf(u"SELECT count(*) FROM audit_entry"_s), clear);
    QCOMPARE(rowsOf(u"SELECT count(*) FROM sealed_audit_entry"_s), sealed + 2);
    QCOMPARE(rowsOf(u"SELECT count(DISTINCT length(sealed)) FROM sealed_audit_entry"_s), 1);
}

void RecordServiceTest::swappedAndAlteredRecordsAreNoticed_data()
{
    QTest::addColumn<QString>("tampering");
    QTest::addColumn<int>("doubtful");
    QTest::newRow("two rows swapped") << u"swap"_s << 2;
    QTest::newRow("a byte altered") << u"alter"_s << 1;
    QTest::newRow("another row's envelope copied") << u"copy"_s << 1;
    QTest::newRow("a doctor's forgery") << u"forge"_s << 1;
}

void RecordServiceTest::swappedAndAlteredRecordsAreNoticed()
{
    QFETCH(QString, tampering);
    QFETCH(int, doubtful);
    BegunForum forum;
    QVERIFY(forum.service().setNote(forum.tutor(), forum.slot(), secret));
    QVERIFY(forum.service().setActions(forum.tutor(), forum.slot(), {u"Apply to CESR"_s}));
    const auto rows = forum.rows();
    QCOMPARE(rows.size(), size_t(2));
    if (tampering == u"swap") {
        forum.setEnvelope(rows[0].id, rows[1].envelope);
        forum.setEnvelope(rows[1].id, rows[0].envelope);
    } else if (tampering == u"copy") {
        forum.setEnvelope(rows[0].id, rows[1].envelope);
    } else if (tampering == u"alter") {
        QByteArray altered = rows[0].envelope;
        altered[2000] = char(altered[2000] ^ 1);
        forum.setEnvelope(rows[0].id, altered);
    } else {
        const PrivateRecord record{.kind = RecordKind::Actions,
                                   .appointment = forum->bookings().mine(forum.doctor())->at(0).identity,
                                   .doctor = forum.doctor().person(),
                                   .author = forum.tutor().person(),
                                   .span = forum->slot(0, 1).span,
                                   .actions = {u"Is promoted"_s}};
        AppointmentRecordStore((*forum)->connection())
            .insert(sealedRecord(record, forum.doctor().keys().own, forum.doctor().keys().pinned.office.box));
    }
    const auto history = forum.service().history(forum.tutor(), forum.doctor().person());
    QCOMPARE(history->doubtfulRecords, doubtful);
    QVERIFY(forum.notes().actions != QStringList{u"Is promoted"_s});
    const auto own = forum.service().ownActions(forum.doctor());
    QVERIFY(own->size() <= 1 && (own->empty() || own->at(0).actions == QStringList{u"Apply to CESR"_s}));
}

void RecordServiceTest::nobodyIsThere()
{
    BegunForum forum;
    QCOMPARE(sentenceOf(forum.service().setNote(forum.tutor(), forum->slotId(0, 2), secret)),
             u"3.40pm on Tuesday 24 November 2026 is not taken: there is nobody to keep anything about."_s);
    QVERIFY(!forum.service().setNote(forum.tutor(), SlotId(999), secret));
}

void RecordServiceTest::whatDoesNotFitIsRefused()
{
    BegunForum forum;
    const auto note = forum.service().setNote(forum.tutor(), forum.slot(), QString(2000, QChar(0x4E2D)));
    QVERIFY(sentenceOf(note).contains(u"Nothing was kept: shorten it."_s));
    const auto actions =
        forum.service().setActions(forum.tutor(), forum.slot(), QStringList(12, QString(200, QChar(0x4E2D))));
    QVERIFY(sentenceOf(actions).contains(u"Nothing was kept: shorten them"_s));
    QVERIFY(!forum.service().setActions(forum.tutor(), forum.slot(), QStringList(13, u"x"_s)));
    QVERIFY(forum.rows().empty());
}

void RecordServiceTest::twoTutorsDoNotOverwriteOneAnother()
{
    BegunForum forum;
    QVERIFY(forum.service().setNote(forum.tutor(), forum.slot(), u"First"_s));
    AppointmentRecordStore store((*forum)->connection());
    const AppointmentRecord read = forum.rows().at(0);
    QVERIFY(forum.service().setNote(forum.tutor(), forum.slot(), u"Second"_s));
    QVERIFY(!store.overwrite(read, read.envelope));
    QCOMPARE(forum.notes().note, u"Second"_s);
}

void RecordServiceTest::noteAndActionsAreKeptAsOne()
{
    BegunForum forum;
    const QStringList agreed{u"Apply to CESR"_s};
    const QStringList tooMany(13, u"x"_s);
    QVERIFY(!forum.service().setNoteAndActions(forum.tutor(), forum.slot(), secret, tooMany));
    QVERIFY(forum.rows().empty());
    const QString tooLong(3000, QChar(0x4E2D));
    QVERIFY(!forum.service().setNoteAndActions(forum.tutor(), forum.slot(), tooLong, agreed));
    QVERIFY(forum.rows().empty());

    QVERIFY(forum.service().setNote(forum.tutor(), forum.slot(), u"First"_s));
    const qint64 noteId = forum.rows().at(0).id.value();
    const auto kept = forum.service().setNoteAndActions(forum.tutor(), forum.slot(), secret, agreed);
    QCOMPARE(sentenceOf(kept), u"(done)"_s);
    QCOMPARE(forum.rows().size(), size_t(2));
    QCOMPARE(forum.notes(), (AppointmentNotes{{}, secret, agreed}));
    QVERIFY(forum.service().setNoteAndActions(forum.tutor(), forum.slot(), u"Other"_s, {}));
    QCOMPARE(forum.notes(), (AppointmentNotes{{}, u"Other"_s, {}}));

    // The database refuses the second of the two: the first is not kept either.
    Statement((*forum)->connection(), u"CREATE TRIGGER no_actions BEFORE UPDATE ON appointment_record WHEN "
                                      "NEW.id <> %1 BEGIN SELECT RAISE(ABORT, 'no'); END"_s.arg(noteId))
        .run();
    QVERIFY(!forum.service().setNoteAndActions(forum.tutor(), forum.slot(), secret, agreed));
    QCOMPARE(forum.notes(), (AppointmentNotes{{}, u"Other"_s, {}}));
}

} // namespace ledforum

QTEST_GUILESS_MAIN(ledforum::RecordServiceTest)
#include "tst_recordservice.moc"
