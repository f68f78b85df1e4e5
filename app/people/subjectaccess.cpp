// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/subjectaccess.h"

#include "app/appointments/confidentialfile.h"
#include "app/common/wording.h"
#include "app/people/subjecttraces.h"
#include "app/security/officefailures.h"
#include "app/security/rolewords.h"
#include "database/forum/settingstore.h"
#include "database/people/personstore.h"
#include "database/programme/teachingsessionstore.h"
#include "database/security/accountfacts.h"
#include "database/security/auditstore.h"

// What everybody on the staff may give out. What is about teaching is in subjectaccess_teaching.cpp, and what
// the tutor alone may give out in subjectaccess_confidential.cpp.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Of somebody asked about: "yes", "no", or that nobody knows.
QString answerOf(const std::optional<bool>& answer)
{
    return !answer ? u"not said"_s : *answer ? u"yes"_s : u"no"_s;
}

QString wordsFor(AccountState state)
{
    switch (state) {
    case AccountState::Invited:
        return u"invited, and not used yet"_s;
    case AccountState::Active:
        return u"in use"_s;
    case AccountState::Deactivated:
        break;
    }
    return u"out of use"_s;
}

} // namespace

SubjectAccess::SubjectAccess(Connection& connection, Operations& operations, const ForumClock& clock)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
{
}

Result<SubjectPack> SubjectAccess::pack(const Actor& actor, PersonId id) const
{
    return m_operations.read(actor, Permission::ExportPersonalData, [&]() -> Result<SubjectPack> {
        if (allows(actor.roles(), Permission::ExportConfidential) && !actor.keys().office)
            return lackingOfficeKey();
        const std::optional<Person> person = PersonStore(m_connection).find(id);
        if (!person)
            return notFound(u"There is no person with the id %1."_s.arg(id.value()));
        return collect(actor, *person);
    });
}

Result<QStringList> SubjectAccess::giveOut(const Actor& actor, const SubjectPack& pack, const QString& folder)
{
    if (const auto no = refusal(actor, Permission::ExportPersonalData))
        return *no;
    // Written first: what the audit says has happened.
    Result<QStringList> files = writePack(pack, folder);
    if (!files)
        return files;
    const Result<> noted = m_operations.change(
        actor, Permission::ExportPersonalData, Area::People, [&](AuditLog::Entry& audit) -> Result<> {
            if (PersonStore(m_connection).find(pack.person.id) != pack.person)
                return Failure{FailureCode::Conflict,
                               u"%1 was changed at the same moment. Nothing was given out; try again."_s.arg(
                                   pack.person.fullName.value())};
            audit.note(u"gave out what is kept"_s, u"person"_s, pack.person.id.value());
            return Done();
        });
    if (noted)
        return files;
    removePack(folder);
    return noted.failure();
}

SubjectPack SubjectAccess::collect(const Actor& actor, const Person& person) const
{
    SubjectPack pack{.person = person,
                     .made = m_clock.now(),
                     .forum = SettingStore(m_connection).load().name,
                     .isComplete = allows(actor.roles(), Permission::ExportConfidential),
                     .sections = {personSection(person), accountSection(person), registerSection(person),
                                  sheetSection(person), doorSection(person), replySection(person),
                                  certificateSection(person), staffSection(person),
                                  participantSection(person)}};
    SubjectTraces traces(m_connection, person.id);
    if (!pack.isComplete) {
        pack.sections.push_back(auditSection(person, traces));
        pack.sections.push_back(keepingSection(person, nullptr));
        return pack;
    }
    const ConfidentialFile file(m_connection, actor);
    pack.sections.push_back(bookingSection(person, file));
    pack.sections.push_back(recordSection(person, file));
    pack.sections.push_back(placeSection(person, file));
    pack.sections.push_back(keySection(person, file));
    pack.sections.push_back(draftSection());
    traces.add(file);
    pack.sections.push_back(auditSection(person, traces));
    pack.sections.push_back(sealedAuditSection(actor, person, traces));
    pack.sections.push_back(keepingSection(person, &file));
    return pack;
}

SubjectSection SubjectAccess::personSection(const Person& person) const
{
    Facts facts = {{u"Number in the forum"_s, QString::number(person.id.value())},
                   {u"Full name"_s, person.fullName.value()},
                   {u"E-mail"_s, person.email ? person.email->value() : QString()},
                   {u"Profession"_s, person.profession},
                   {u"Professional number"_s, person.number ? person.number->display() : QString()},
                   {u"Grade"_s, person.grade},
                   {u"Specialty"_s, person.specialty},
                   {u"Intake"_s, person.intake ? person.intake->text() : QString()},
                   {u"International medical graduate"_s, answerOf(person.isInternationalGraduate)},
                   {u"Roles"_s, roleWords(person.roles)},
                   {u"In the forum"_s, person.isActive ? u"yes"_s : u"no"_s}};
    if (person.leftOn)
        facts.append({u"Left on"_s, longDate(*person.leftOn)});
    return {.key = u"person"_s,
            .title = u"Who you are"_s,
            .remark = {},
            .tables = {u"person"_s, u"specialty"_s, u"role_holding"_s},
            .things = {facts}};
}

SubjectSection SubjectAccess::accountSection(const Person& person) const
{
    SubjectSection section{
        .key = u"account"_s,
        .title = u"Your account"_s,
        .remark =
            u"Passwords and secret keys are kept sealed: nobody can read them, and they are not in here. "
            "Wrong guesses at passwords are counted for five minutes, for all names together, in one block "
            "that only programs of this workstation can open, and none once it has restarted."_s,
        .tables = {u"account"_s, u"retired_account_key"_s, u"office_key_grant"_s, u"sign_in_guard"_s}};
    const std::optional<AccountFacts> account = accountFacts(m_connection, person.id);
    if (!account)
        return section;
    Facts facts = {{u"Account"_s, wordsFor(account->state)},
                   {u"Password set"_s, answerOf(account->hasPassword)},
                   {u"Recovery sheet"_s, answerOf(account->hasRecoverySheet)},
                   {u"Keys"_s, !account->hasKeys      ? u"none"_s
                               : account->isConfirmed ? u"made, and confirmed by the tutor"_s
                                                      : u"made, and not confirmed by the tutor yet"_s}};
    if (account->invitationExpiresOn)
        facts.append({u"Invitation expires on"_s, longDate(*account->invitationExpiresOn)});
    for (const QDate day : account->retiredOn)
        facts.append({u"Earlier keys until"_s, longDate(day)});
    if (!account->offices.isEmpty())
        facts.append({u"Holds the keys of"_s, account->offices.join(u", ")});
    section.things = {facts};
    return section;
}

SubjectSection SubjectAccess::auditSection(const Person& person, const SubjectTraces& traces) const
{
    constexpr int pageSize = 500;
    SubjectSection section{.key = u"audit"_s,
                           .title = u"The audit of ordinary acts"_s,
                           .remark = u"What was done by you, and to your place in the forum."_s,
                           .tables = {u"audit_entry"_s, u"audit_head"_s}};
    const AuditStore audit(m_connection);
    const QString named = u"person %1:"_s.arg(person.id.value());
    qint64 last = 0;
    for (auto page = audit.page(last, pageSize); !page.empty(); page = audit.page(last, pageSize)) {
        for (const AuditEntry& entry : page) {
            last = entry.id;
            if (entry.actor != person.id && !traces.holds(entry.subject, entry.subjectId) &&
                !entry.detail.startsWith(named))
                continue;
            section.things.append(Facts{{u"Entry"_s, QString::number(entry.id)},
                                        {u"At"_s, entry.at},
                                        {u"By"_s, entry.actor == person.id ? u"you"_s : u"someone else"_s},
                                        {u"Act"_s, u"%1 %2"_s.arg(entry.action, entry.detail).trimmed()}});
        }
    }
    if (const auto head = audit.signedHead(); head && head->person == person.id)
        section.things.append(Facts{{u"You have signed its newest end at"_s, head->at}});
    return section;
}

} // namespace ledforum
