// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/messages/certificatemessages.h"
#include "app/people/erasure.h"
#include "app/people/peopleservice.h"
#include "app/security/accounts.h"
#include "app/security/auditservice.h"
#include "app/security/roleservice.h"
#include "database/appointments/appointmentrecordstore.h"
#include "database/appointments/waitingstore.h"
#include "database/security/auditstore.h"
#include "tests/people/keptforum.h"

#include <map>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

std::map<AppointmentRecordId, QByteArray> recordRows(KeptForum& kept)
{
    std::map<AppointmentRecordId, QByteArray> rows;
    for (const AppointmentRecord& row : AppointmentRecordStore(kept.connection()).all())
        rows[row.id] = row.envelope;
    return rows;
}

std::vector<Slot> takenSlots(KeptForum& kept)
{
    std::vector<Slot> taken = SlotStore(kept.connection()).between({}, {});
    std::erase_if(taken, [](const Slot& slot) { return !slot.isTaken; });
    return taken;
}

} // namespace

/// What an erasure takes out, what it leaves, and what it gives away.
class TestErasure final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPreviewChangesNothingAndSaysWhatStays();
    void whatIsConfidentialGoesAndOthersKeepTheirs();
    void nameAndNumberAreNowhereInTheFile();
    void nothingTellsWhichRowsWereTheirs();
    void registersKeepTheirNumbers();
    void theAuditSaysOnlyThatItTookPlace();
    void whatWasSentIsForgotten();
    void itIsForGood();
    void whatIsToComeBecomesFree();
    void everyPlaceIsSealedAnew();
    void whatFormerStaffHaveSignedCanStillBeChecked();
    void theTutorAloneErases();
    void oneselfAndStaffAreNotErased();
};

void TestErasure::aPreviewChangesNothingAndSaysWhatStays()
{
    KeptForum kept;
    const Actor tutor = kept.freshTutor();
    const QByteArray before = kept.clinics().bytes();
    const auto preview = kept.forum().erasure().preview(tutor, kept.doctor(0).person());
    QVERIFY(preview);
    QCOMPARE(kept.clinics().bytes(), before);
    QCOMPARE(preview->newName, u"Former doctor %1"_s.arg(kept.doctor(0).person().value()));
    const QString goes = preview->goes.join(u'\n');
    QVERIFY(goes.contains(u"1 past 1:1"_s));
    QVERIFY(goes.contains(u"2 notes, outcomes"_s));
    QVERIFY(goes.contains(u"1 reply"_s));
    const QString stays = preview->stays.join(u'\n');
    QVERIFY(stays.contains(u"1 mark in registers"_s));
    QVERIFY(stays.contains(u"1 certificate"_s));
    QVERIFY(stays.contains(u"Thursday 25 November 2032"_s));
    QVERIFY(stays.contains(u"which public keys were theirs"_s));
    QCOMPARE(preview->warnings.last(), u"This cannot be undone."_s);
}

void TestErasure::whatIsConfidentialGoesAndOthersKeepTheirs()
{
    KeptForum kept;
    const Actor tutor = kept.freshTutor();
    const PersonId gone = kept.doctor(0).person();
    QVERIFY(kept.forum().erasure().erase(tutor, gone));
    QVERIFY(kept.clinics().records().history(tutor, gone)->appointments.empty());
    const auto other = kept.clinics().records().history(tutor, kept.doctor(1).person());
    QCOMPARE(other->doubtfulRecords, 0);
    QCOMPARE(other->appointments.size(), size_t(1));
    QCOMPARE(other->appointments.front().notes.note, KeptForum::otherNote);
    const auto mine = kept.clinics().bookings().mine(kept.doctor(1));
    QCOMPARE(mine->size(), size_t(1));
    QVERIFY(mine->front().checksOut);
    const auto day = kept.clinics().bookings().clinicDay(tutor, ClinicForum::first());
    QVERIFY(day->front().daySlots.at(0).attendee->isErased);
    QVERIFY(day->front().daySlots.at(0).attendee->fullName.isEmpty());
    QCOMPARE(day->front().daySlots.at(2).attendee->fullName, u"Doctor Two"_s);
    QVERIFY(ReplyStore(kept.connection()).ofPerson(gone).empty());
    QVERIFY(kept.forum().check());
    QCOMPARE(auditchain::firstSealedProblem(kept.connection(), auditKeysOf(tutor)), QString());
}

void TestErasure::nameAndNumberAreNowhereInTheFile()
{
    KeptForum kept;
    const Actor tutor = kept.freshTutor();
    QVERIFY(kept.clinics().bytes().contains("doctor0@forum.test"));
    QVERIFY(kept.forum().erasure().erase(tutor, kept.doctor(0).person()));
    const QByteArray bytes = kept.clinics().bytes();
    QVERIFY(!bytes.contains("doctor0@forum.test"));
    QVERIFY(bytes.contains("doctor1@forum.test"));
    QVERIFY(bytes.contains(u"Former doctor %1"_s.arg(kept.doctor(0).person().value()).toUtf8()));
}

void TestErasure::nothingTellsWhichRowsWereTheirs()
{
    KeptForum kept;
    const Actor tutor = kept.freshTutor();
    const auto recordsBefore = recordRows(kept);
    const auto slotsBefore = takenSlots(kept);
    QVERIFY(kept.forum().erasure().erase(tutor, kept.doctor(0).person()));
    const auto recordsAfter = recordRows(kept);
    QCOMPARE(recordsAfter.size(), recordsBefore.size());
    for (const auto& [id, envelope] : recordsBefore) {
        QVERIFY(recordsAfter.contains(id));
        QVERIFY(recordsAfter.at(id) != envelope);
        QCOMPARE(recordsAfter.at(id).size(), envelope.size());
    }
    const auto slotsAfter = takenSlots(kept);
    QCOMPARE(slotsAfter.size(), slotsBefore.size());
    for (size_t n = 0; n < slotsBefore.size(); ++n) {
        QCOMPARE(slotsAfter[n].id, slotsBefore[n].id);
        QCOMPARE(slotsAfter[n].ownerTag, slotsBefore[n].ownerTag);
        QVERIFY(slotsAfter[n].envelope != slotsBefore[n].envelope);
        QCOMPARE(slotsAfter[n].envelope.size(), slotsBefore[n].envelope.size());
    }
}

void TestErasure::registersKeepTheirNumbers()
{
    KeptForum kept;
    const Actor tutor = kept.freshTutor();
    const PersonId gone = kept.doctor(0).person();
    QVERIFY(kept.forum().erasure().erase(tutor, gone));
    QCOMPARE(RegisterStore(kept.connection()).marks(kept.session()).size(), size_t(2));
    const auto certificates =
        kept.forum().certificates().list(kept.administrator(), {.session = {}, .person = gone});
    QCOMPARE(certificates->size(), size_t(1));
    const auto person = kept.forum().people().person(tutor, gone);
    QCOMPARE(person->fullName.value(), u"Former doctor %1"_s.arg(gone.value()));
    QVERIFY(!person->email && !person->number && person->grade.isEmpty());
    QVERIFY(!person->isActive);
    QCOMPARE(person->erasedOn, std::optional(QDate(2026, 11, 25)));
}

void TestErasure::theAuditSaysOnlyThatItTookPlace()
{
    KeptForum kept;
    const Actor tutor = kept.freshTutor();
    const AuditStore audit(kept.connection());
    const qint64 before = audit.head().id;
    QVERIFY(kept.forum().erasure().erase(tutor, kept.doctor(0).person()));
    const auto said = audit.page(before, 10);
    QCOMPARE(said.size(), size_t(1));
    QCOMPARE(said.front().action, u"erased"_s);
    QCOMPARE(said.front().subject, u"person"_s);
    QCOMPARE(said.front().subjectId, std::optional(kept.doctor(0).person().value()));
    QVERIFY(said.front().detail.isEmpty());
}

void TestErasure::whatWasSentIsForgotten()
{
    KeptForum kept;
    CertificateMessages& messages = kept.forum().certificateMessages();
    const auto all = kept.forum().certificates().list(kept.administrator());
    QVERIFY(messages.prepare(kept.administrator(), *all, kept.clinics()->folder() + u"/drafts"_s));
    QCOMPARE(messages.list(kept.administrator())->size(), size_t(2));
    const Actor tutor = kept.freshTutor();
    const auto erased = kept.forum().erasure().erase(tutor, kept.doctor(0).person());
    QVERIFY(erased);
    QVERIFY(erased->goes.contains(u"1 note that a certificate was prepared to be sent"_s));
    const auto left = messages.list(kept.administrator());
    QCOMPARE(left->size(), size_t(1));
    QCOMPARE(left->front().person, kept.doctor(1).person());
    QVERIFY(kept.forum().check());
}

void TestErasure::itIsForGood()
{
    KeptForum kept;
    const Actor tutor = kept.freshTutor();
    const PersonId gone = kept.doctor(0).person();
    QVERIFY(kept.forum().erasure().erase(tutor, gone));
    QVERIFY(!kept.forum().erasure().erase(tutor, gone));
    QVERIFY(!kept.forum().people().reactivate(tutor, gone));
    QVERIFY(!kept.forum().people().edit(tutor, gone, {.fullName = u"Doctor One"_s, .email = u"a@b.test"_s}));
    QVERIFY(!kept.forum().accounts().invite(tutor, gone));
    QVERIFY(!kept.forum().accounts().signIn(u"doctor0@forum.test"_s, TemporaryForum::password()));
    // Whoever comes back is somebody new, with the same address and number.
    QVERIFY(kept.forum().people().add(
        tutor, {.fullName = u"Doctor One"_s, .email = u"doctor0@forum.test"_s, .number = u"7000100"_s}));
}

void TestErasure::whatIsToComeBecomesFree()
{
    KeptForum kept;
    ClinicForum& clinics = kept.clinics();
    KeptForum::must(
        clinics.bookings().book(kept.doctor(0), clinics.slotId(1, 0), agreeing(u"Career planning"_s)));
    const Actor tutor = kept.freshTutor();
    const auto preview = kept.forum().erasure().erase(tutor, kept.doctor(0).person());
    QVERIFY(preview);
    QVERIFY(preview->goes.join(u'\n').contains(u"1 1:1 to come"_s));
    QVERIFY(preview->warnings.first().contains(u"compares copies"_s));
    QVERIFY(!clinics.slot(1, 0).isTaken);
    QVERIFY(clinics.slot(0, 0).isTaken);
}

void TestErasure::whatFormerStaffHaveSignedCanStillBeChecked()
{
    KeptForum kept;
    const PersonId person = kept.doctor(1).person();
    KeptForum::must(kept.forum().roles().grant(kept.freshTutor(), person, Role::Administrator));
    KeptForum::must(kept.forum().people().add(kept.clinics()->signedIn(u"doctor1@forum.test"_s),
                                              {.fullName = u"Ngozi Hale"_s, .email = u"ngozi@forum.test"_s}));
    const Actor tutor = kept.freshTutor();
    QVERIFY(!kept.forum().erasure().erase(tutor, person));
    KeptForum::must(kept.forum().roles().withdraw(tutor, person, Role::Administrator));
    const auto erased = kept.forum().erasure().erase(tutor, person);
    QVERIFY2(erased, erased ? "" : qUtf8Printable(erased.failure().sentence));
    const auto checked = kept.forum().check();
    QVERIFY2(checked, checked ? "" : qUtf8Printable(checked.failure().sentence));
    QVERIFY(!kept.forum().accounts().signIn(u"doctor1@forum.test"_s, TemporaryForum::password()));
}

void TestErasure::theTutorAloneErases()
{
    KeptForum kept;
    const PersonId person = kept.doctor(0).person();
    for (const Actor* who : {&kept.administrator(), &kept.doctor(0)}) {
        const Actor& actor = *who;
        QCOMPARE(kept.forum().erasure().erase(actor, person).failure().code, FailureCode::NotAllowed);
        QCOMPARE(kept.forum().erasure().preview(actor, person).failure().code, FailureCode::NotAllowed);
    }
    QVERIFY(!kept.forum().erasure().erase(Actor::nobody(), person));
}

void TestErasure::oneselfAndStaffAreNotErased()
{
    KeptForum kept;
    const Actor tutor = kept.freshTutor();
    QVERIFY(!kept.forum().erasure().erase(tutor, tutor.person()));
    const auto staff = kept.forum().erasure().erase(tutor, kept.administrator().person());
    QVERIFY(!staff);
    QVERIFY(staff.failure().sentence.contains(u"role"_s));
    QCOMPARE(kept.forum().erasure().erase(tutor, PersonId(4711)).failure().code, FailureCode::NotFound);
}

/// Two copies of the file do not tell by the places that stay whose went.
void TestErasure::everyPlaceIsSealedAnew()
{
    KeptForum kept;
    ClinicForum& clinics = kept.clinics();
    for (int n = 2; n < 5; ++n)
        KeptForum::must(clinics.bookings().book(kept.doctor(n), clinics.slotId(1, size_t(n - 2)),
                                                agreeing(u"Career planning"_s)));
    for (int n = 5; n < 8; ++n)
        KeptForum::must(clinics.bookings().joinWaitingList(kept.doctor(n), clinics.clinicId(1),
                                                           agreeing(u"Career planning"_s, u"a wish"_s)));
    const Actor tutor = kept.freshTutor();
    const WaitingStore store(kept.connection());
    const auto before = store.ofClinic(clinics.clinicId(1));
    KeptForum::must(kept.forum().erasure().erase(tutor, kept.doctor(5).person()));
    const auto after = store.ofClinic(clinics.clinicId(1));
    QCOMPARE(after.size(), before.size());
    for (size_t i = 0; i < after.size(); ++i)
        QVERIFY2(after[i].envelope != before[i].envelope, qPrintable(QString::number(i)));
    const auto waiting = clinics.bookings().waitingList(tutor, clinics.clinicId(1));
    QCOMPARE(waiting->size(), size_t(2));
    for (int n = 6; n < 8; ++n)
        QCOMPARE(clinics.bookings().ownPlaces(kept.doctor(n))->front().message, u"a wish"_s);
    QVERIFY(kept.forum().check());
    QCOMPARE(auditchain::firstSealedProblem(kept.connection(), auditKeysOf(tutor)), QString());
}

QTEST_MAIN(TestErasure)
#include "tst_erasure.moc"
