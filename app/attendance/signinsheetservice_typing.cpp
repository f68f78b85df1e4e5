// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the sheets' service by which what stands on paper comes into the register.

#include "app/attendance/openregister.h"
#include "app/attendance/signinsheetservice.h"
#include "app/common/wording.h"
#include "app/security/operations.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QByteArray digestOf(const SignInSheet& sheet)
{
    return QCryptographicHash::hash("sign-in sheet " + sheet.code.value().toLatin1(),
                                    QCryptographicHash::Sha256);
}

Sighting sightingOf(PersonId person, const SheetEntry& entry, const SessionTime& session,
                    AttendanceReportId report)
{
    const QDate day = session.span().date;
    Sighting sighting{
        .person = person, .from = session.start(), .source = SightingSource::Sheet, .report = report};
    if (entry.arrived)
        sighting.from = session.utc({day, *entry.arrived});
    if (entry.left)
        sighting.to = std::max(sighting.from, session.utc({day, *entry.left}));
    return sighting;
}

/// The spare rows as they are said now, in place of whoever stood there.
QHash<int, PersonId> peopleByNumber(const std::vector<SheetRow>& printed, const std::vector<SheetRow>& spares)
{
    QHash<int, PersonId> people;
    for (const auto* rows : {&printed, &spares}) {
        for (const SheetRow& row : *rows)
            people.insert(row.number, row.person);
    }
    return people;
}

bool isByHand(const std::optional<Mark>& mark)
{
    return mark && mark->source == MarkSource::ByHand;
}

QString auditDetail(const SheetTyped& typed, std::optional<int> onPaper)
{
    const QString rows = counted(typed.signedRows, u"row"_s, u"rows"_s);
    return onPaper ? u"%1, %2 on paper"_s.arg(rows).arg(*onPaper) : rows;
}

} // namespace

std::optional<AttendanceReportId> SignInSheetService::reportOf(const SignInSheet& sheet) const
{
    const std::vector<AttendanceReport> reports = m_sightings.reports(sheet.session);
    const auto found = std::ranges::find(reports, digestOf(sheet), &AttendanceReport::digest);
    return found == reports.end() ? std::nullopt : found->id;
}

AttendanceReportId SignInSheetService::ensureReport(const SignInSheet& sheet, const Actor& actor)
{
    if (const auto report = reportOf(sheet))
        return *report;
    m_registers.ensureRegister(sheet.session);
    return m_sightings.addReport(sheet.session, {.source = SightingSource::Sheet,
                                                 .digest = digestOf(sheet),
                                                 .importedAt = m_clock.utcNow(),
                                                 .importedBy = actor.maybePerson()});
}

Result<std::vector<SheetRow>> SignInSheetService::sparesOf(const SheetFrame& frame,
                                                           const SheetEntries& entries) const
{
    std::vector<SheetRow> rows;
    for (const SheetEntry& entry : entries) {
        if (entry.number < 1 || entry.number > frame.lastNumber())
            return refused(u"There is no row %1: the sheet’s rows go from 1 to %2. Nothing was changed."_s
                               .arg(entry.number)
                               .arg(frame.lastNumber()));
        if (!frame.isSpare(entry.number))
            continue;
        if (entry.name.isEmpty())
            return refused(u"Row %1 is a spare row: say who signed there, as in “%1 Ann Adams”. Nothing was "
                           "changed."_s.arg(entry.number));
        const auto person = personCalled(entry.name);
        if (!person)
            return Failure{
                person.failure().code,
                u"Row %1: %2 Nothing was changed."_s.arg(entry.number).arg(person.failure().sentence)};
        rows.push_back({entry.number, person->id});
    }
    return rows;
}

Result<SheetTyped> SignInSheetService::typeBack(const Actor& actor, SignInSheetId id,
                                                const SheetEntries& entries, std::optional<int> onPaper)
{
    return m_operations.change(
        actor, Permission::TakeRegister, Area::Attendance, [&](AuditLog::Entry& audit) -> Result<SheetTyped> {
            const auto of = known(id);
            if (!of)
                return of.failure();
            const auto session = sessionWithOpenRegister(m_connection, of->session.id, m_clock.now());
            if (!session)
                return session.failure();
            const auto spares = sparesOf(of->frame(), entries);
            if (!spares)
                return spares.failure();
            SheetTyped typed{.signedRows = int(entries.size()), .undo = {of->sheet}};
            const std::vector<SheetRow> before = m_sheets.rows(id);
            std::ranges::copy_if(before, std::back_inserter(typed.undo.spares),
                                 [&](const SheetRow& row) { return of->frame().isSpare(row.number); });
            const QHash<int, PersonId> personOf = peopleByNumber(before, *spares);
            RegisterBook changed = registerBookOf(m_connection, *session, m_clock.zone());
            const AttendanceReportId report = ensureReport(of->sheet, actor);
            typed.undo.sightings = changed.forget(report);
            if (entries.empty() && typed.undo.sightings.empty())
                return refused(u"No row is typed. If nobody signed, say that the sheet was not used."_s);
            const SessionTime time(session->span, m_clock.zone());
            for (const SheetEntry& entry : entries) {
                const auto person = personOf.constFind(entry.number);
                if (person == personOf.constEnd())
                    continue; // whoever stood there is gone from the forum for good
                changed.see(sightingOf(*person, entry, time, report));
                typed.keptByHand += isByHand(changed.mark(*person)) ? 1 : 0;
            }
            changed.write({actor.maybePerson(), m_clock.utcNow(), MarkAct::Typed});
            m_sheets.putSpares(of->sheet, *spares);
            m_sheets.settle(id, SheetSettlement{m_clock.utcNow(), actor.maybePerson(), SheetOutcome::Typed});
            if (const auto remark = countRemark(typed.signedRows, onPaper))
                typed.remarks += *remark;
            audit.note(u"typed a sign-in sheet back"_s, u"sign_in_sheet"_s, id.value(),
                       auditDetail(typed, onPaper));
            return typed;
        });
}

Result<> SignInSheetService::takeBack(const Actor& actor, const SheetUndo& undo)
{
    return m_operations.change(
        actor, Permission::TakeRegister, Area::Attendance, [&](AuditLog::Entry& audit) -> Result<> {
            const auto session = sessionWithOpenRegister(m_connection, undo.sheet.session, m_clock.now());
            if (!session)
                return session.failure();
            const AttendanceReportId report = ensureReport(undo.sheet, actor);
            RegisterBook changed = registerBookOf(m_connection, *session, m_clock.zone());
            changed.forget(report);
            for (Sighting sighting : undo.sightings) {
                sighting.report = report;
                changed.see(sighting);
            }
            changed.write({actor.maybePerson(), m_clock.utcNow(), MarkAct::Undone});
            if (undo.sightings.empty())
                m_sightings.removeReport(report);
            m_sheets.putSpares(undo.sheet, undo.spares);
            m_sheets.settle(undo.sheet.id, undo.sheet.settled);
            audit.note(u"took a typed sign-in sheet back"_s, u"sign_in_sheet"_s, undo.sheet.id.value());
            return Done{};
        });
}

Result<> SignInSheetService::setNotUsed(const Actor& actor, SignInSheetId sheet)
{
    return settle(actor, sheet, SheetOutcome::NotUsed);
}

Result<> SignInSheetService::setOutstanding(const Actor& actor, SignInSheetId sheet)
{
    return settle(actor, sheet, std::nullopt);
}

Result<> SignInSheetService::settle(const Actor& actor, SignInSheetId id, std::optional<SheetOutcome> outcome)
{
    return m_operations.change(
        actor, Permission::TakeRegister, Area::Attendance, [&](AuditLog::Entry& audit) -> Result<> {
            const auto of = known(id);
            if (!of)
                return of.failure();
            const auto& settled = of->sheet.settled;
            if (settled && settled->outcome == SheetOutcome::Typed)
                return refused(u"The sheet %1 was typed back on %2. Nothing was changed."_s.arg(
                    of->sheet.code.value(), longDate(settled->at.toTimeZone(m_clock.zone()).date())));
            if (settled.has_value() == outcome.has_value())
                return Done{};
            m_sheets.settle(
                id, outcome ? std::optional(SheetSettlement{m_clock.utcNow(), actor.maybePerson(), *outcome})
                            : std::nullopt);
            audit.note(outcome ? u"put a sign-in sheet away"_s : u"waits for a sign-in sheet again"_s,
                       u"sign_in_sheet"_s, id.value());
            return Done{};
        });
}

} // namespace ledforum
