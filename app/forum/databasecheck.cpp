// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/forum/databasecheck.h"

#include "app/certificates/certificateseal.h"
#include "app/certificates/pictures/certificatepicture.h"
#include "app/common/wording.h"
#include "app/forum/settings.h"
#include "app/security/auditcheck.h"
#include "app/security/envelope.h"
#include "app/security/keyholders.h"
#include "database/appointments/appointmentrecordstore.h"
#include "database/appointments/clinicstore.h"
#include "database/appointments/slotstore.h"
#include "database/appointments/waitingstore.h"
#include "database/certificates/certificatemessagestore.h"
#include "database/certificates/certificatepicturestore.h"
#include "database/certificates/certificatestore.h"
#include "database/people/personstore.h"
#include "database/security/draftstore.h"
#include "database/security/rolestore.h"
#include "database/sqlite/connection.h"
#include "database/sqlite/schemacheck.h"
#include "database/sqlite/valuecheck.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// One rule that the schema cannot hold: the first breach as a sentence, empty when it holds.
using Rule = QString (*)(Connection&);

QString soundFile(Connection& connection)
{
    return connection.firstDamage();
}

QString wholeSchema(Connection& connection)
{
    return firstSchemaDifference(connection);
}

QString soundDates(Connection& connection)
{
    readEveryDateAndTime(connection); // throws at one that is none
    return {};
}

QString soundPeople(Connection& connection)
{
    static_cast<void>(PersonStore(connection).list({.withInactive = true})); // throws like the dates
    return {};
}

bool isWithin(const LocalSpan& slot, const LocalSpan& clinic)
{
    return slot.start >= clinic.start && slot.endsThatDay() && slot.end() <= clinic.end();
}

/// A slot of the same clinic that is not joined to another itself.
bool isJoinable(SlotId id, const std::vector<Slot>& slotsOfClinic)
{
    return std::ranges::any_of(slotsOfClinic,
                               [id](const Slot& slot) { return slot.id == id && !slot.joinedTo; });
}

/// All slots are of one size, free or taken: one that stands out would tell, or cannot be opened.
QString soundSlots(Connection& connection)
{
    const qsizetype size = envelope::decoy({"slot", 0}).size();
    for (const Clinic& clinic : ClinicStore(connection).between({}, {})) {
        const std::vector<Slot> slotsOfClinic = SlotStore(connection).ofClinic(clinic.id);
        for (const Slot& slot : slotsOfClinic) {
            const QString day = longDate(clinic.span.date);
            if (slot.envelope.size() != size)
                return u"A 1:1 of %1 has lost what was sealed in it."_s.arg(day);
            if (!isWithin(slot.span, clinic.span))
                return u"A 1:1 of %1 lies outside its clinic."_s.arg(day);
            if (slot.joinedTo && !isJoinable(*slot.joinedTo, slotsOfClinic))
                return u"A time of %1 is joined to none that it could be joined to."_s.arg(day);
        }
    }
    return {};
}

/// Places of waiting lists are of one size too; and what is offered is a free time of that clinic.
QString soundWaitingLists(Connection& connection)
{
    const qsizetype size = envelope::decoy({"waiting_place", 0}).size();
    for (const Clinic& clinic : ClinicStore(connection).between({}, {})) {
        const QString day = longDate(clinic.span.date);
        const std::vector<Slot> slotsOfClinic = SlotStore(connection).ofClinic(clinic.id);
        for (const WaitingPlace& place : WaitingStore(connection).ofClinic(clinic.id)) {
            if (place.envelope.size() != size)
                return u"A place in the waiting list of %1 has lost what was sealed in it."_s.arg(day);
            if (!place.offer)
                continue;
            const auto slot = std::ranges::find(slotsOfClinic, place.offer->slot, &Slot::id);
            if (slot == slotsOfClinic.end())
                return u"In the waiting list of %1 a time of another day is offered."_s.arg(day);
            if (!slot->isFree())
                return u"In the waiting list of %1 a time is offered that is not free."_s.arg(day);
        }
    }
    return {};
}

/// The same goes for what is kept about appointments.
QString soundRecords(Connection& connection)
{
    const qsizetype size = envelope::decoy({"appointment_record", 0}).size();
    for (const AppointmentRecord& record : AppointmentRecordStore(connection).all()) {
        if (record.envelope.size() != size)
            return u"Something kept about a 1:1 has lost what was sealed in it."_s;
    }
    return {};
}

/// The names on a certificate are sealed, and tell nothing by their length.
QString soundCertificates(Connection& connection)
{
    const qsizetype size = certificateEnvelopeSize();
    for (const SealedCertificate& sealed : CertificateStore(connection).list({})) {
        if (sealed.envelope.size() != size)
            return u"Certificate %1 has lost what was sealed in it."_s.arg(sealed.certificate.serial.value());
    }
    static_cast<void>(CertificateMessageStore(connection).list({})); // throws when a time cannot be read
    return {};
}

/// The pictures are what their digests say, and a certificate has those that its record names.
QString soundPictures(Connection& connection)
{
    for (const StoredPicture& picture : CertificatePictureStore(connection).all()) {
        if (!imageOf(picture))
            return u"A picture of certificates is not as it was stored."_s;
    }
    for (const SealedCertificate& sealed : CertificateStore(connection).list({})) {
        if (!hasItsPictures(sealed.certificate))
            return u"Certificate %1 has other pictures than it was issued with."_s.arg(
                sealed.certificate.serial.value());
    }
    return {};
}

/// Nothing about a draft tells whose it is, or the day.
QString soundDrafts(Connection& connection)
{
    const qsizetype size = envelope::decoy({"draft", 0}, envelope::Size::Large).size();
    for (const SealedDraft& draft : DraftStore(connection).all()) {
        if (draft.envelope.size() != size)
            return u"A draft has lost what was sealed in it."_s;
        if (draft.keptUntil.day() != 1)
            return u"A draft is kept until a day that is not the first of a month."_s;
    }
    return {};
}

QString soundSettings(Connection& connection)
{
    const QStringList problems = problemsOf(SettingStore(connection).load());
    return problems.isEmpty() ? QString() : u"A setting cannot be right. "_s + problems.first();
}

QString officesHaveKeys(Connection& connection)
{
    static_cast<void>(KeyHolders(connection).current()); // throws when one is missing
    return {};
}

QString forumHasATutor(Connection& connection)
{
    return RoleStore(connection).activeHolders(Role::Tutor) > 0
               ? QString()
               : u"The forum has no Deputy Clinical Tutor."_s;
}

/// Each room adds its rules here, after those of the file: a rule may rely on those before it.
constexpr Rule rules[] = {
    &soundFile,      &wholeSchema,
    &soundDates,     &soundPeople,
    &soundSlots,     &soundWaitingLists,
    &soundRecords,   &soundCertificates,
    &soundPictures,  &soundDrafts,
    &soundSettings,  &officesHaveKeys,
    &forumHasATutor, &auditchain::firstProblem,
};

} // namespace

QString firstProblem(Connection& connection)
{
    for (const Rule rule : rules) {
        const QString problem = rule(connection);
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

} // namespace ledforum
