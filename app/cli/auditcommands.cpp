// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/auditcommands.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/people/peopleservice.h"
#include "app/security/auditservice.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QJsonObject rowOf(const AuditLine& line, AuditChain chain)
{
    return {{u"id"_s, line.id},
            {u"sealed"_s, chain == AuditChain::Sealed},
            {u"at"_s, line.at.toUTC().toString(Qt::ISODate)},
            {u"when"_s, line.at.toString(u"yyyy-MM-dd HH:mm"_s)},
            {u"person"_s, line.person ? QJsonValue(line.person->value()) : QJsonValue()},
            {u"name"_s, line.who},
            {u"action"_s, line.action},
            {u"subject"_s, line.kind},
            {u"subject_id"_s, line.subject ? QJsonValue(*line.subject) : QJsonValue()},
            {u"about"_s, line.about},
            {u"detail"_s, line.detail},
            {u"signed"_s, line.isSigned},
            {u"digest"_s, QString::fromLatin1(line.digest.toHex())}};
}

Result<AuditQuery> queryOf(const CommandCall& call)
{
    AuditQuery query;
    query.text = call.value(u"text"_s);
    query.action = call.value(u"action"_s);
    query.kind = call.value(u"subject"_s);
    for (const auto& [name, day] : {std::pair(u"from"_s, &query.from), std::pair(u"to"_s, &query.to)}) {
        const auto date = call.optionalDate(name);
        if (!date)
            return date.failure();
        *day = date->value_or(QDate());
    }
    if (call.has(u"person"_s)) {
        const auto person = call.forum().people().find(call.actor(), call.value(u"person"_s));
        if (!person)
            return person.failure();
        query.person = person->id;
    }
    return query;
}

Result<> list(CommandCall& call)
{
    const auto query = queryOf(call);
    if (!query)
        return query.failure();
    const AuditChain chain = call.has(u"sealed"_s) ? AuditChain::Sealed : AuditChain::Clear;
    const auto lines = call.forum().audit().all(call.actor(), chain, *query);
    if (!lines)
        return lines.failure();
    QJsonArray rows;
    for (const AuditLine& line : *lines)
        rows += rowOf(line, chain);
    call.output().list(rows, {{u"When"_s, u"when"_s},
                              {u"Who"_s, u"name"_s},
                              {u"What"_s, u"action"_s},
                              {u"On"_s, u"subject"_s},
                              {u"Which"_s, u"about"_s},
                              {u"Details"_s, u"detail"_s}});
    return Done();
}

/// As `check` does for the audit; with a tutor's keys also the rows of the 1:1s.
Result<> verify(CommandCall& call)
{
    const std::vector<KeyPair> keys = auditKeysOf(call.actor());
    const Result<> verified = AuditService::verify(call.databasePath(), keys);
    if (!verified)
        return verified;
    const QString outcome = keys.empty() ? u"The audit holds. Only a tutor's keys can verify the 1:1s, too."_s
                                         : u"The audit holds, and every 1:1 is as the audit says."_s;
    call.output().object({{u"sound"_s, true}, {u"appointments_verified"_s, !keys.empty()}}, {outcome});
    return Done();
}

Result<> head(CommandCall& call)
{
    const auto head = call.forum().audit().head();
    if (!head)
        return head.failure();
    call.output().object(headJson(*head), headLines(*head));
    return Done();
}

} // namespace

QJsonObject headJson(const std::optional<AuditHead>& head)
{
    if (!head)
        return {};
    return {{u"fingerprint"_s, head->fingerprint},
            {u"digest"_s, QString::fromLatin1(head->digest.toHex())},
            {u"entry"_s, head->state.head.clear.id},
            {u"sealed_entry"_s, head->state.head.sealed.id},
            {u"at"_s, head->state.head.at},
            {u"signer"_s, head->signer},
            {u"unsigned_entries"_s, head->state.unsignedEntries},
            {u"unsigned_sealed"_s, head->state.unsignedSealed}};
}

QStringList headLines(const std::optional<AuditHead>& head)
{
    if (!head)
        return {u"Nobody has signed the audit yet."_s};
    const qint64 after = head->state.unsignedEntries + head->state.unsignedSealed;
    return {u"Fingerprint of the audit: %1"_s.arg(head->fingerprint),
            u"Signed by %1 on %2 at %3, at entry %4."_s
                .arg(head->signer, longDate(head->at.date()), timeOfDay(head->at.time()))
                .arg(head->state.head.clear.id),
            after == 0 ? u"Everything is signed for."_s
                       : u"Not yet signed: %1 after it, %2 of them sealed."_s
                             .arg(counted(after, u"entry"_s, u"entries"_s))
                             .arg(head->state.unsignedSealed)};
}

std::vector<Command> auditCommands()
{
    return {
        {u"audit list"_s,
         u"List what was done, newest first; tutors open the sealed part, too"_s,
         CommandNeeds::SignIn,
         {},
         {option(u"from"_s, u"from this day"_s, u"DATE"_s), option(u"to"_s, u"up to this day"_s, u"DATE"_s),
          option(u"person"_s, u"by or about this person"_s, u"PERSON"_s),
          option(u"action"_s, u"whose action has these words"_s, u"TEXT"_s),
          option(u"subject"_s, u"on this kind of thing, such as register"_s, u"KIND"_s),
          option(u"text"_s, u"with these words anywhere"_s, u"TEXT"_s),
          option(u"sealed"_s, u"confidential acts and what doctors did"_s)},
         &list},
        {u"audit verify"_s,
         u"Verify the audit; with a tutor's keys also that no 1:1 was changed past the forum"_s,
         CommandNeeds::SignIn,
         {},
         {},
         &verify},
        {u"audit head"_s,
         u"Show the audit's newest signed head, to compare with a printed one; needs no sign-in"_s,
         CommandNeeds::Forum,
         {},
         {},
         &head},
    };
}

} // namespace ledforum
