// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/retention.h"

#include "app/appointments/bookingrules.h"
#include "app/appointments/confidentialcleaning.h"
#include "app/people/erasure.h"
#include "app/people/retentionrules.h"
#include "database/appointments/slotstore.h"
#include "database/certificates/certificatestore.h"
#include "database/forum/settingstore.h"
#include "database/people/erasurestore.h"

#include <algorithm>
#include <functional>
#include <map>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

struct KindWords
{
    KeptKind kind;
    QLatin1StringView code;
    QLatin1StringView name;
};

constexpr KindWords kinds[] = {
    {KeptKind::Messages, "messages"_L1, "What a doctor wrote for a 1:1"_L1},
    {KeptKind::Appointments, "appointments"_L1, "1:1s with notes, outcomes and actions"_L1},
    {KeptKind::Records, "records"_L1, "Name, certificates and account"_L1}};

const KindWords& wordsOf(KeptKind kind)
{
    return *std::ranges::find(kinds, kind, &KindWords::kind);
}

bool isMessageDue(const KeptBooking& kept, const ForumSettings& settings, QDate today)
{
    return !kept.booking.message.isEmpty() &&
           retentionrules::messageDueOn(kept.slot.span.date, settings) <= today;
}

bool isPlaceDue(const KeptPlace& kept, const ForumSettings& settings, QDate today)
{
    return kept.clinicSpan.date.isValid() &&
           retentionrules::messageDueOn(kept.clinicSpan.date, settings) <= today;
}

int thingsOf(PersonId doctor, const ConfidentialFile& file)
{
    const auto bookings = std::ranges::count_if(
        file.bookings(), [&](const KeptBooking& kept) { return kept.booking.doctor == doctor; });
    const auto records =
        std::ranges::count_if(file.records().entries(), [&](const OfficeRecords::Entry& entry) {
            return entry.opened.record.doctor == doctor && entry.opened.record.span.date.isValid();
        });
    return int(bookings + records);
}

bool isConfidential(const DueItem& item)
{
    return item.kind != KeptKind::Records;
}

bool holds(const std::vector<DueItem>& items, KeptKind kind, PersonId person)
{
    return std::ranges::any_of(
        items, [&](const DueItem& item) { return item.kind == kind && item.person == person; });
}

/// Whether all of `seen` that is of this sort is due exactly as it was seen.
template <class Sort>
bool areStillDue(const std::vector<DueItem>& seen, const std::vector<DueItem>& due, Sort sort)
{
    return std::ranges::all_of(
        seen, [&](const DueItem& item) { return !sort(item) || std::ranges::find(due, item) != due.end(); });
}

Failure dueMeanwhile()
{
    return {FailureCode::Conflict,
            u"What is due has changed since it was listed. Nothing was deleted; look at the list again."_s};
}

void decide(ConfidentialCleaning& cleaning, const ConfidentialFile& file, const std::vector<DueItem>& items,
            const ForumSettings& settings, QDate today)
{
    for (const KeptBooking& kept : file.bookings()) {
        if (isMessageDue(kept, settings, today) && holds(items, KeptKind::Messages, kept.booking.doctor))
            cleaning.forgetMessage(kept);
    }
    for (const KeptPlace& kept : file.places()) {
        if (isPlaceDue(kept, settings, today) && holds(items, KeptKind::Messages, kept.wish.doctor))
            cleaning.forgetPlace(kept);
    }
    for (const DueItem& item : items) {
        if (item.kind == KeptKind::Appointments)
            cleaning.forgetAppointments(item.person);
    }
}

} // namespace

QString codeOf(KeptKind kind)
{
    return wordsOf(kind).code;
}

QString nameOf(KeptKind kind)
{
    return wordsOf(kind).name;
}

Retention::Retention(Connection& connection, Operations& operations, const ForumClock& clock)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_people(connection)
{
}

QString Retention::nameOf(PersonId id) const
{
    const std::optional<Person> person = m_people.find(id);
    return person ? person->fullName.value() : u"Person %1, who is not in the forum"_s.arg(id.value());
}

std::vector<DueItem> Retention::dueRecords() const
{
    const ForumSettings settings = SettingStore(m_connection).load();
    std::vector<DueItem> items;
    const CertificateStore certificates(m_connection);
    for (const Person& person : m_people.list({.withInactive = true})) {
        if (person.isActive || !person.leftOn)
            continue;
        // An erasure leaves the certificates, which name the person.
        if (person.erasedOn && certificates.list({.session = {}, .person = person.id}).empty())
            continue;
        const QDate due = retentionrules::recordsDueOn(*person.leftOn, settings);
        if (due <= m_clock.today())
            items.push_back({KeptKind::Records, person.id, person.fullName.value(), due});
    }
    return items;
}

std::vector<DueItem> Retention::dueConfidential(const ConfidentialFile& file) const
{
    const ForumSettings settings = SettingStore(m_connection).load();
    const QDate today = m_clock.today();
    std::map<std::pair<KeptKind, PersonId>, DueItem> found;
    const auto add = [&](KeptKind kind, PersonId person, QDate since, int things) {
        const auto [at, isNew] =
            found.try_emplace({kind, person}, DueItem{kind, person, nameOf(person), since, 0});
        at->second.things += things;
        at->second.since = std::min(at->second.since, since);
    };
    for (const KeptBooking& kept : file.bookings()) {
        if (isMessageDue(kept, settings, today))
            add(KeptKind::Messages, kept.booking.doctor,
                retentionrules::messageDueOn(kept.slot.span.date, settings), 1);
    }
    for (const KeptPlace& kept : file.places()) {
        if (isPlaceDue(kept, settings, today))
            add(KeptKind::Messages, kept.wish.doctor,
                retentionrules::messageDueOn(kept.clinicSpan.date, settings), 1);
    }
    for (const PersonId doctor : file.doctors()) {
        const std::optional<QDate> last = file.lastAppointment(doctor);
        if (last && retentionrules::notesDueOn(*last, settings) <= today)
            add(KeptKind::Appointments, doctor, retentionrules::notesDueOn(*last, settings),
                thingsOf(doctor, file));
    }
    std::vector<DueItem> items;
    for (auto& [key, item] : found)
        items.push_back(std::move(item));
    return items;
}

int Retention::oldAppointments() const
{
    const ForumSettings settings = SettingStore(m_connection).load();
    return int(
        std::ranges::count_if(SlotStore(m_connection).between({}, m_clock.today()), [&](const Slot& slot) {
            return slot.isTaken && retentionrules::messageDueOn(slot.span.date, settings) <= m_clock.today();
        }));
}

bool Retention::readsConfidential(const Actor& actor)
{
    return allows(actor.roles(), Permission::DeleteDueConfidential) && actor.keys().office;
}

DueList Retention::dueFor(const Actor& actor, const std::optional<ConfidentialFile>& file) const
{
    DueList list;
    if (file)
        list.items = dueConfidential(*file);
    else if (!readsConfidential(actor))
        list.confidentialAtMost = oldAppointments();
    for (DueItem& item : dueRecords())
        list.items.push_back(std::move(item));
    std::ranges::stable_sort(list.items, {},
                             [](const DueItem& item) { return std::pair(item.kind, item.since); });
    return list;
}

Result<DueList> Retention::due(const Actor& actor) const
{
    return m_operations.read(actor, Permission::DeleteDueRecords, [&]() -> Result<DueList> {
        std::optional<ConfidentialFile> file;
        if (readsConfidential(actor))
            file.emplace(m_connection, actor);
        return dueFor(actor, file);
    });
}

void Retention::removeRecords(PersonId id, AuditLog::Entry& audit)
{
    ErasureStore store(m_connection);
    store.removeReplies(id);
    store.removeDoor(id);
    store.removeKnownParticipants(id);
    store.removeMessages(id);
    store.removeCertificates(id);
    store.removeSignature(id);
    store.removeAccount(id, m_clock.today());
    store.pseudonymise(id, pseudonymOf(*m_people.find(id)), m_clock.today());
    audit.note(u"deleted after its time"_s, u"person"_s, id.value());
}

Result<> Retention::deleteDue(const Actor& actor, const DueList& seen)
{
    std::optional<ConfidentialFile> file;
    std::optional<ConfidentialCleaning> cleaning;
    const auto prepare = [&]() -> Result<> {
        if (readsConfidential(actor) && std::ranges::any_of(seen.items, &isConfidential))
            file.emplace(m_connection, actor);
        if (!areStillDue(seen.items, dueFor(actor, file).items, [](const DueItem&) { return true; }))
            return dueMeanwhile();
        if (file) {
            cleaning.emplace(m_connection, actor, *file, m_clock.now());
            decide(*cleaning, *file, seen.items, SettingStore(m_connection).load(), m_clock.today());
            cleaning->seal();
        }
        return Done();
    };
    if (const Result<> due = m_operations.read(actor, Permission::DeleteDueRecords, prepare);
        !due || seen.items.empty())
        return due;
    return m_operations.change(actor, Permission::DeleteDueRecords, Area::People,
                               [&](AuditLog::Entry& audit) -> Result<> {
                                   // Somebody may have come back, or booked, since it was decided.
                                   if (!areStillDue(seen.items, dueRecords(), std::not_fn(&isConfidential)) ||
                                       (cleaning && !cleaning->write()))
                                       return dueMeanwhile();
                                   if (cleaning)
                                       audit.noteSealed(u"deleted what was due"_s, u"slot"_s, std::nullopt);
                                   for (const DueItem& item : seen.items) {
                                       if (item.kind == KeptKind::Records)
                                           removeRecords(item.person, audit);
                                   }
                                   return Done();
                               });
}

} // namespace ledforum
