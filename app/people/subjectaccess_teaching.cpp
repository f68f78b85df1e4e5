// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of subject access that is about teaching: registers, replies, certificates.

#include "app/attendance/markreasons.h"
#include "app/certificates/messages/messagewording.h"
#include "app/common/wording.h"
#include "app/people/subjectaccess.h"
#include "database/attendance/doorstore.h"
#include "database/attendance/importmemorystore.h"
#include "database/attendance/registerstore.h"
#include "database/attendance/replystore.h"
#include "database/attendance/sightingstore.h"
#include "database/attendance/signinsheetstore.h"
#include "database/certificates/certificatemessagestore.h"
#include "database/certificates/certificatepicturestore.h"
#include "database/certificates/certificatestore.h"
#include "database/programme/teachingsessionstore.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString sessionWords(const Connection& connection, TeachingSessionId id)
{
    const std::optional<TeachingSession> session = TeachingSessionStore(connection).find(id);
    if (!session)
        return u"Session %1"_s.arg(id.value());
    return u"%1, %2: “%3”"_s.arg(longDate(session->span.date), timeSpan(session->span), session->title);
}

QString standingWords(const CertificateStanding& standing)
{
    if (standing.isInForce())
        return displayName(standing.status);
    const QString by = standing.successor ? u" by "_s + standing.successor->value() : QString();
    return u"%1%2 on %3: %4"_s.arg(displayName(standing.status), by, longDate(standing.endedOn),
                                   standing.reason);
}

bool teaches(const TeachingSession& session, const Person& person)
{
    return std::ranges::any_of(session.speakers, [&](const Speaker& speaker) {
        return (person.email && speaker.email == person.email) || speaker.name == person.fullName.value();
    });
}

void addTimes(Facts& facts, const Mark& mark)
{
    if (mark.arrived)
        facts.append({u"Arrived"_s, timeOfDay(*mark.arrived)});
    if (mark.left)
        facts.append({u"Left"_s, timeOfDay(*mark.left)});
}

QString wordsFor(const std::optional<MarkStatus>& status)
{
    return status ? displayName(*status).toLower() : u"not marked"_s;
}

} // namespace

QStringList SubjectAccess::sightingWords(TeachingSessionId id, const Person& person) const
{
    const std::optional<TeachingSession> session = TeachingSessionStore(m_connection).find(id);
    if (!session)
        return {};
    RegisterRow row{.person = person};
    for (const Sighting& one : SightingStore(m_connection).sightings(id)) {
        if (one.person == person.id)
            row.sightings.push_back(one);
    }
    QStringList words;
    for (const SourceLine& line : sourceLines(row, {session->span, m_clock.zone()}))
        words += u"%1, %2"_s.arg(line.source, line.times);
    return words;
}

QStringList SubjectAccess::changeWords(TeachingSessionId id, const Person& person) const
{
    QStringList words;
    for (const MarkChange& change : RegisterStore(m_connection).changes(id)) {
        if (change.person != person.id)
            continue;
        const QDateTime at = change.at.toTimeZone(m_clock.zone());
        words += u"%1, %2: %3 to %4"_s.arg(plainDate(at.date()), timeOfDay(at.time()),
                                           wordsFor(change.before), wordsFor(change.after));
        if (!change.reason.isEmpty())
            words.back() += u" (%1)"_s.arg(change.reason);
    }
    return words;
}

SubjectSection SubjectAccess::registerSection(const Person& person) const
{
    SubjectSection section{.key = u"registers"_s,
                           .title = u"Registers of the teaching"_s,
                           .remark = {},
                           .tables = {u"mark"_s, u"sighting"_s, u"mark_change"_s, u"teaching_session"_s}};
    for (const SessionMark& line : RegisterStore(m_connection).marksOf(person.id)) {
        Facts facts = {{u"Session"_s, sessionWords(m_connection, line.session)},
                       {u"Mark"_s, displayName(line.mark.status)},
                       {u"Minutes"_s, QString::number(line.mark.minutes)},
                       {u"Said by"_s, displayName(line.mark.source)}};
        addTimes(facts, line.mark);
        for (const QString& seen : sightingWords(line.session, person))
            facts.append({u"Seen"_s, seen});
        for (const QString& change : changeWords(line.session, person))
            facts.append({u"Change"_s, change});
        section.things.append(facts);
    }
    return section;
}

SubjectSection SubjectAccess::sheetSection(const Person& person) const
{
    SubjectSection section{.key = u"sheets"_s,
                           .title = u"Sign-in sheets with a row for you"_s,
                           .remark = u"What was read from them stands in the registers."_s,
                           .tables = {u"sign_in_sheet"_s, u"sign_in_sheet_row"_s}};
    const SignInSheetStore sheets(m_connection);
    for (const SignInSheet& sheet : sheets.ofPerson(person.id)) {
        Facts facts{{u"Session"_s, sessionWords(m_connection, sheet.session)},
                    {u"Printed on"_s, longDate(sheet.printedAt.toTimeZone(m_clock.zone()).date())}};
        for (const SheetRow& row : sheets.rows(sheet.id)) {
            if (row.person == person.id)
                facts.append({u"Row"_s, QString::number(row.number)});
        }
        section.things.append(facts);
    }
    for (const SignInSheet& sheet : sheets.list()) {
        const QString words = sessionWords(m_connection, sheet.session);
        if (sheet.printedBy == person.id)
            section.things.append(Facts{{u"You printed the sheet of"_s, words}});
        if (sheet.settled && sheet.settled->by == person.id)
            section.things.append(Facts{{u"You typed back, or put away, the sheet of"_s, words}});
    }
    return section;
}

SubjectSection SubjectAccess::doorSection(const Person& person) const
{
    SubjectSection section{
        .key = u"door"_s,
        .title = u"What you check in with at the door"_s,
        .remark =
            u"Of a PIN and of a badge a digest is kept, from which neither can be read; it is not in here."_s,
        .tables = {u"door_credential"_s, u"newcomer"_s}};
    const DoorStore door(m_connection);
    const DoorCredential credential = door.of(person.id);
    if (credential != DoorCredential())
        section.things.append(Facts{{u"Door PIN"_s, credential.pin ? u"set"_s : u"none"_s},
                                    {u"Badge"_s, credential.hasBadge ? u"enrolled"_s : u"none"_s},
                                    {u"Wrong PINs in a row"_s, QString::number(credential.wrongPins)}});
    for (const Newcomer& each : door.newcomers()) {
        if (each.person == person.id)
            section.things.append(
                Facts{{u"Added at the desk of"_s, sessionWords(m_connection, each.session)}});
    }
    return section;
}

SubjectSection SubjectAccess::replySection(const Person& person) const
{
    SubjectSection section{.key = u"replies"_s,
                           .title = u"Whether you said that you were coming"_s,
                           .remark = {},
                           .tables = {u"reply"_s}};
    for (const SessionReply& line : ReplyStore(m_connection).ofPerson(person.id))
        section.things.append(Facts{{u"Session"_s, sessionWords(m_connection, line.session)},
                                    {u"Reply"_s, displayName(line.line.reply)}});
    return section;
}

SubjectSection SubjectAccess::certificateSection(const Person& person) const
{
    SubjectSection section{
        .key = u"certificates"_s,
        .title = u"Certificates"_s,
        .remark = u"A certificate also holds, sealed, the name and number that it was issued to, and what "
                  "is printed on it: the certificate itself is your copy."_s,
        .tables = {u"certificate"_s, u"signature_image"_s, u"certificate_message"_s}};
    if (CertificatePictureStore(m_connection).signatureOf(person.id))
        section.things.append(Facts{
            {u"Image of your signature"_s, u"stands on certificates in your name, which show it to you"_s}});
    for (const SealedCertificate& sealed :
         CertificateStore(m_connection).list({.session = {}, .person = person.id})) {
        const Certificate& each = sealed.certificate;
        section.things.append(Facts{{u"Serial"_s, each.serial.value()},
                                    {u"Session"_s, sessionWords(m_connection, each.session)},
                                    {u"Credits"_s, each.credits.text()},
                                    {u"Minutes"_s, QString::number(each.minutes)},
                                    {u"Issued on"_s, longDate(each.issuedOn)},
                                    {u"Status"_s, standingWords(each.standing)}});
    }
    for (const CertificateMessageLine& line :
         CertificateMessageStore(m_connection).list({.person = person.id}))
        section.things.append(
            Facts{{u"Message with certificate"_s, line.serial.value()},
                  {u"Prepared"_s,
                   u"%1, by %2"_s.arg(plainDate(line.message.prepared.at.toTimeZone(m_clock.zone()).date()),
                                      line.preparedBy)},
                  {u"State"_s, stateWords(line, m_clock.zone())}});
    return section;
}

SubjectSection SubjectAccess::staffSection(const Person& person) const
{
    SubjectSection section{.key = u"teaching"_s,
                           .title = u"Teaching that you gave, and registers that you filled or closed"_s,
                           .remark = {},
                           .tables = {u"speaker"_s, u"register"_s, u"attendance_report"_s}};
    const RegisterStore registers(m_connection);
    for (const TeachingSession& session : TeachingSessionStore(m_connection).between({}, {})) {
        const QString words = sessionWords(m_connection, session.id);
        if (teaches(session, person))
            section.things.append(Facts{{u"Speaker of"_s, words}});
        const std::optional<RegisterClosing> closing = registers.closing(session.id);
        if (closing && closing->by == person.id)
            section.things.append(Facts{{u"Closed the register of"_s, words}});
        for (const AttendanceReport& report : SightingStore(m_connection).reports(session.id)) {
            if (report.importedBy == person.id)
                section.things.append(Facts{{u"Imported a report into the register of"_s, words}});
        }
    }
    return section;
}

SubjectSection SubjectAccess::participantSection(const Person& person) const
{
    SubjectSection section{
        .key = u"known_participants"_s,
        .title = u"How attendance reports name you"_s,
        .remark =
            u"Where somebody has said once that a name or address in a report means you, a digest of it "
            "is kept: it cannot be read back."_s,
        .tables = {u"known_participant"_s}};
    if (const int count = ImportMemoryStore(m_connection).countOf(person.id); count > 0)
        section.things = {
            Facts{{u"Remembered"_s, counted(count, u"name or address"_s, u"names or addresses"_s)}}};
    return section;
}

} // namespace ledforum
