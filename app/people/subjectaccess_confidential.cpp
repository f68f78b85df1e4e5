// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/confidentialfile.h"
#include "app/common/wording.h"
#include "app/people/retentionrules.h"
#include "app/people/subjectaccess.h"
#include "app/people/subjecttraces.h"
#include "app/security/auditchain.h"
#include "database/forum/settingstore.h"

#include <algorithm>
#include <tuple>

// What the tutor alone can read of what is kept about somebody, and for how long all of it is kept.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString whenWords(const LocalSpan& span)
{
    return u"%1, %2"_s.arg(longDate(span.date), timeSpan(span));
}

QString titleOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Outcome:
        return u"Outcome and the tutor’s note"_s;
    case RecordKind::Actions:
        return u"Agreed actions"_s;
    case RecordKind::CancelledByTutor:
        return u"Cancelled by the tutor"_s;
    case RecordKind::LateCancellation:
        return u"Cancelled on the day"_s;
    case RecordKind::Erased:
        break;
    }
    return {};
}

/// With the present key of the audit, or an earlier one.
std::optional<auditchain::SealedAct> openedBy(const Actor& tutor, const QByteArray& sealed)
{
    std::optional<auditchain::SealedAct> act = auditchain::opened(sealed, *tutor.keys().audit);
    for (const KeyPair& earlier : tutor.keys().earlierAudits) {
        if (!act)
            act = auditchain::opened(sealed, earlier);
    }
    return act;
}

/// In order of the 1:1s that they are about: the rows stand in none that tells anything.
std::vector<const PrivateRecord*> recordsOf(PersonId doctor, const ConfidentialFile& file)
{
    std::vector<const PrivateRecord*> records;
    for (const OfficeRecords::Entry& entry : file.records().entries()) {
        const PrivateRecord& record = entry.opened.record;
        if (record.doctor == doctor && record.kind != RecordKind::Erased)
            records.push_back(&record);
    }
    std::ranges::stable_sort(records, {}, [](const PrivateRecord* record) {
        return std::tuple(record->span.date, record->span.start, record->kind);
    });
    return records;
}

void addIfAny(Facts& facts, const QString& label, const QString& text)
{
    if (!text.isEmpty())
        facts.append({label, text});
}

} // namespace

SubjectSection SubjectAccess::bookingSection(const Person& person, const ConfidentialFile& file) const
{
    SubjectSection section{.key = u"bookings"_s,
                           .title = u"1:1 appointments"_s,
                           .remark = u"Past ones and those to come."_s,
                           .tables = {u"slot"_s, u"clinic"_s}};
    for (const KeptBooking& kept : file.bookings()) {
        const PrivateBooking& booking = kept.booking;
        if (booking.doctor != person.id)
            continue;
        Facts facts = {{u"When"_s, whenWords(kept.slot.span)},
                       {u"Booked by"_s, booking.author == person.id ? u"you"_s : u"the tutor"_s},
                       {u"Topic"_s, booking.topic}};
        addIfAny(facts, u"Message"_s, booking.message);
        for (const LocalSpan& before : booking.movedFrom)
            facts.append({u"Moved from"_s, whenWords(before)});
        facts.append({u"Agreed to the limits of confidentiality"_s,
                      booking.consent ? longDate(booking.consent->agreedOn) : u"not yet"_s});
        if (!kept.checksOut)
            facts.append({u"Warning"_s, u"This booking does not check out: it may not be yours."_s});
        section.things.append(facts);
    }
    return section;
}

SubjectSection SubjectAccess::recordSection(const Person& person, const ConfidentialFile& file) const
{
    SubjectSection section{.key = u"notes"_s,
                           .title = u"What the tutor keeps about your 1:1s"_s,
                           .remark = {},
                           .tables = {u"appointment_record"_s}};
    for (const PrivateRecord* record : recordsOf(person.id, file)) {
        Facts facts = {{u"Kind"_s, titleOf(record->kind)}};
        if (record->span.date.isValid())
            facts.append({u"1:1 of"_s, whenWords(record->span)});
        if (record->outcome)
            facts.append({u"Outcome"_s, ledforum::nameOf(*record->outcome)});
        addIfAny(facts, u"Note"_s, record->text);
        addIfAny(facts, u"Actions"_s, record->actions.join(u'\n'));
        section.things.append(facts);
    }
    if (file.records().doubtful() > 0)
        section.remark = u"%1 cannot be opened or does not check out, and may be about anybody."_s.arg(
            counted(file.records().doubtful(), u"record of the forum"_s, u"records of the forum"_s));
    return section;
}

SubjectSection SubjectAccess::placeSection(const Person& person, const ConfidentialFile& file) const
{
    SubjectSection section{.key = u"waiting"_s,
                           .title = u"Places on waiting lists"_s,
                           .remark = {},
                           .tables = {u"waiting_place"_s}};
    for (const KeptPlace& kept : file.places()) {
        if (kept.wish.doctor != person.id)
            continue;
        Facts facts = {{u"For"_s, whenWords(kept.clinicSpan)}, {u"Topic"_s, kept.wish.topic}};
        addIfAny(facts, u"Message"_s, kept.wish.message);
        facts.append({u"Agreed to the limits of confidentiality"_s,
                      kept.wish.consent ? longDate(kept.wish.consent->agreedOn) : u"not yet"_s});
        section.things.append(facts);
    }
    return section;
}

SubjectSection SubjectAccess::keySection(const Person& person, const ConfidentialFile& file) const
{
    SubjectSection section{.key = u"known_keys"_s,
                           .title = u"Keys that the tutor knows as yours"_s,
                           .remark = u"They tell your keys from any that somebody else puts in their place. "
                                     "Tutors alone can read which are whose."_s,
                           .tables = {u"appointment_record"_s}};
    for (const KnownKey& known : file.records().known().knownOf(person.id))
        section.things.append(
            Facts{{u"Public key"_s, QString::fromLatin1((known.keys.box + known.keys.sign).toHex())},
                  {u"Confirmed with you in person"_s, known.isMet ? u"yes"_s : u"no"_s}});
    return section;
}

SubjectSection SubjectAccess::draftSection() const
{
    return {.key = u"drafts"_s,
            .title = u"Drafts"_s,
            .remark =
                u"What you were typing when the window locked is sealed to you alone: neither the tutor nor "
                "anybody else can read it, or tell whose a draft is. You find yours where you typed it."_s,
            .tables = {u"draft"_s}};
}

SubjectSection SubjectAccess::sealedAuditSection(const Actor& tutor, const Person& person,
                                                 const SubjectTraces& traces) const
{
    constexpr int pageSize = 500;
    SubjectSection section{.key = u"sealed_audit"_s,
                           .title = u"The sealed audit"_s,
                           .remark =
                               u"Sign-ins and confidential acts of yours, and what was done to your account "
                               "and to what is kept about your 1:1s; tutors alone can read it. What a tutor "
                               "did to the time of a 1:1 names that time and nobody: it is not in here."_s,
                           .tables = {u"sealed_audit_entry"_s}};
    if (!tutor.keys().audit) {
        section.remark = u"This tutor does not hold its key yet: ask once more when they do."_s;
        return section;
    }
    const AuditStore audit(m_connection);
    qint64 last = 0;
    for (auto page = audit.sealedPage(last, pageSize); !page.empty();
         page = audit.sealedPage(last, pageSize)) {
        for (const SealedAuditEntry& entry : page) {
            last = entry.id;
            const std::optional<auditchain::SealedAct> act = openedBy(tutor, entry.sealed);
            if (!act)
                continue;
            if (act->actor == person.id || traces.holds(act->subject, act->subjectId))
                section.things.append(Facts{{u"Entry"_s, QString::number(entry.id)},
                                            {u"At"_s, act->at},
                                            {u"By"_s, act->actor == person.id ? u"you"_s : u"someone else"_s},
                                            {u"Act"_s, act->action}});
        }
    }
    return section;
}

SubjectSection SubjectAccess::keepingSection(const Person& person, const ConfidentialFile* file) const
{
    const ForumSettings settings = SettingStore(m_connection).load();
    Facts facts = {
        {u"Messages for a 1:1"_s,
         u"%1 after it"_s.arg(counted(settings.keepMessagesMonths, u"month"_s, u"months"_s))},
        {u"Notes, outcomes and actions"_s,
         u"%1 after the last 1:1"_s.arg(counted(settings.keepNotesMonths, u"month"_s, u"months"_s))},
        {u"Name, certificates and account"_s,
         u"%1 after leaving"_s.arg(counted(settings.keepRecordsYears, u"year"_s, u"years"_s))}};
    if (const auto last = file ? file->lastAppointment(person.id) : std::nullopt)
        facts.append({u"Your notes are due to be deleted on"_s,
                      longDate(retentionrules::notesDueOn(*last, settings))});
    if (person.leftOn)
        facts.append({u"Your certificates and account are due to be deleted on"_s,
                      longDate(retentionrules::recordsDueOn(*person.leftOn, settings))});
    return {
        .key = u"keeping"_s,
        .title = u"How long it is kept"_s,
        .remark =
            u"Marks in registers stay under a number, without a name. So does the audit: what was done must "
            "remain provable."_s,
        .tables = {},
        .things = {facts}};
}

} // namespace ledforum
