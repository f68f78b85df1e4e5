// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/erasure.h"

#include "app/appointments/bookingrules.h"
#include "app/appointments/confidentialcleaning.h"
#include "app/common/wording.h"
#include "app/people/retentionrules.h"
#include "app/security/officefailures.h"
#include "database/attendance/importmemorystore.h"
#include "database/attendance/registerstore.h"
#include "database/attendance/replystore.h"
#include "database/certificates/certificatemessagestore.h"
#include "database/certificates/certificatepicturestore.h"
#include "database/certificates/certificatestore.h"
#include "database/forum/settingstore.h"
#include "database/people/erasurestore.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// What the office keeps about one doctor, in numbers.
struct Kept
{
    int past = 0;
    int toCome = 0;
    int places = 0;
    int records = 0;
};

Kept keptOf(const ConfidentialFile& file, PersonId doctor, LocalMoment now)
{
    Kept kept;
    for (const KeptBooking& each : file.bookings()) {
        if (each.booking.doctor == doctor)
            ++(bookingrules::hasStarted(each.slot.span, now) ? kept.past : kept.toCome);
    }
    kept.places = int(std::ranges::count_if(
        file.places(), [&](const KeptPlace& each) { return each.wish.doctor == doctor; }));
    kept.records = int(std::ranges::count_if(file.records().entries(), [&](const OfficeRecords::Entry& each) {
        return each.opened.record.doctor == doctor && each.opened.record.span.date.isValid();
    }));
    return kept;
}

void addCounted(QStringList& lines, qsizetype number, const QString& singular, const QString& plural)
{
    if (number > 0)
        lines += counted(number, singular, plural);
}

Failure changedMeanwhile()
{
    return {FailureCode::Conflict,
            u"Something about the 1:1s was changed at the same moment. Nothing was erased; try again."_s};
}

} // namespace

PersonName pseudonymOf(const Person& person)
{
    const QString who =
        person.roles.testFlag(Role::Led) ? u"Former doctor %1"_s : u"Former member of staff %1"_s;
    return *PersonName::parse(who.arg(person.id.value()));
}

Erasure::Erasure(Connection& connection, Operations& operations, const ForumClock& clock)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_people(connection)
{
}

Result<Person> Erasure::erasable(const Actor& actor, PersonId id) const
{
    if (!actor.keys().office)
        return lackingOfficeKey();
    std::optional<Person> person = m_people.find(id);
    if (!person)
        return notFound(u"There is no person with the id %1. Nothing was erased."_s.arg(id.value()));
    const QString name = person->fullName.value();
    if (person->erasedOn)
        return refused(
            u"%1 was erased on %2. There is nothing more to erase."_s.arg(name, longDate(*person->erasedOn)));
    if (id == actor.person())
        return refused(u"You cannot erase yourself. Nothing was erased."_s);
    if (person->roles & (Roles(Role::Tutor) | Role::Administrator))
        return refused(
            u"%1 still holds a role of the staff. Take it away first; nothing was erased."_s.arg(name));
    return *std::move(person);
}

ErasurePreview Erasure::previewOf(const Person& person, const ConfidentialFile& file) const
{
    const LocalMoment now = m_clock.now();
    const Kept kept = keptOf(file, person.id, now);
    ErasurePreview preview{.person = person, .newName = pseudonymOf(person).value()};
    preview.goes = {
        u"Name, e-mail address, professional number, grade, specialty and intake; door PIN and badge"_s,
        u"The account with its keys; drafts can be read by nobody from then on"_s};
    addCounted(preview.goes, kept.past, u"past 1:1 with what was written for it"_s,
               u"past 1:1s with what was written for them"_s);
    addCounted(preview.goes, kept.records, u"note, outcome, list of actions or notice about 1:1s"_s,
               u"notes, outcomes, lists of actions and notices about 1:1s"_s);
    addCounted(preview.goes, kept.toCome, u"1:1 to come, whose time becomes free"_s,
               u"1:1s to come, whose times become free"_s);
    addCounted(preview.goes, kept.places, u"place on a waiting list"_s, u"places on waiting lists"_s);
    addCounted(preview.goes, qsizetype(ReplyStore(m_connection).ofPerson(person.id).size()),
               u"reply to a session"_s, u"replies to sessions"_s);
    addCounted(preview.goes, ImportMemoryStore(m_connection).countOf(person.id),
               u"remembered way in which attendance reports name them"_s,
               u"remembered ways in which attendance reports name them"_s);
    addCounted(preview.goes,
               qsizetype(CertificateMessageStore(m_connection).list({.person = person.id}).size()),
               u"note that a certificate was prepared to be sent"_s,
               u"notes that certificates were prepared to be sent"_s);

    if (CertificatePictureStore(m_connection).signatureOf(person.id))
        preview.stays += u"Name and image of the signature on certificates that were issued in their name"_s;
    const ForumSettings settings = SettingStore(m_connection).load();
    const QDate due = retentionrules::recordsDueOn(person.leftOn.value_or(now.date), settings);
    const auto marks = RegisterStore(m_connection).marksOf(person.id).size();
    const auto certificates =
        CertificateStore(m_connection).list({.session = {}, .person = person.id}).size();
    if (marks > 0)
        preview.stays += u"%1 in registers, under “%2”: the numbers of a session stay right"_s.arg(
            counted(qsizetype(marks), u"mark"_s, u"marks"_s), preview.newName);
    if (certificates > 0)
        preview.stays += u"%1 with the name, until %2: appraisal and the GMC may ask for proof"_s.arg(
            counted(qsizetype(certificates), u"certificate"_s, u"certificates"_s), longDate(due));
    if (!file.records().known().of(person.id).empty())
        preview.stays += u"Sealed for the tutor, which public keys were theirs: others that somebody puts in "
                         "their place are noticed by it"_s;
    preview.stays +=
        u"Entries of the audit, which name number %1 and no name: what was done must stay provable"_s.arg(
            person.id.value());

    if (kept.toCome + kept.places > 0)
        preview.warnings +=
            u"There are 1:1s or waiting places to come. Whoever compares copies of the file could "
            "tell that these were %1’s; cancel them some days before instead."_s.arg(person.fullName.value());
    preview.warnings +=
        u"Backups made before still hold all of it, for up to two years; delete them where that is "
        "too long. A restore of one erases again."_s;
    preview.warnings += u"This cannot be undone."_s;
    return preview;
}

Result<ErasurePreview> Erasure::preview(const Actor& actor, PersonId id) const
{
    return m_operations.read(actor, Permission::ErasePeople, [&]() -> Result<ErasurePreview> {
        const Result<Person> person = erasable(actor, id);
        if (!person)
            return person.failure();
        return previewOf(*person, ConfidentialFile(m_connection, actor));
    });
}

Result<ErasurePreview> Erasure::erase(const Actor& actor, PersonId id)
{
    std::optional<ConfidentialFile> file;
    std::optional<ConfidentialCleaning> cleaning;
    const Result<ErasurePreview> preview =
        m_operations.read(actor, Permission::ErasePeople, [&]() -> Result<ErasurePreview> {
            const Result<Person> person = erasable(actor, id);
            if (!person)
                return person.failure();
            file.emplace(m_connection, actor);
            cleaning.emplace(m_connection, actor, *file, m_clock.now());
            cleaning->forgetDoctor(id);
            cleaning->seal();
            return previewOf(*person, *file);
        });
    if (!preview)
        return preview;
    return m_operations.change(actor, Permission::ErasePeople, Area::People,
                               [&](AuditLog::Entry& audit) -> Result<ErasurePreview> {
                                   if (m_people.find(id) != preview->person || !cleaning->write())
                                       return changedMeanwhile();
                                   ErasureStore store(m_connection);
                                   store.removeReplies(id);
                                   store.removeDoor(id);
                                   store.removeKnownParticipants(id);
                                   store.removeMessages(id);
                                   store.removeSignature(id);
                                   store.removeAccount(id, m_clock.today());
                                   store.pseudonymise(id, pseudonymOf(preview->person), m_clock.today());
                                   audit.note(u"erased"_s, u"person"_s, id.value());
                                   return *preview;
                               });
}

} // namespace ledforum
