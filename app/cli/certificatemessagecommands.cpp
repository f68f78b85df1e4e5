// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/bulk/certificatebulk.h"
#include "app/certificates/certificateservice.h"
#include "app/certificates/messages/certificatemessages.h"
#include "app/certificates/messages/messagewording.h"
#include "app/cli/certificatecommands.h"
#include "app/cli/certificatejson.h"
#include "app/cli/certificateselectionoptions.h"
#include "app/cli/json.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"

#include <algorithm>

// Drafts of e-mails with certificates. Nothing is sent from here.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QJsonArray jsonOf(const std::vector<CertificateSerial>& serials)
{
    QJsonArray array;
    for (const CertificateSerial& each : serials)
        array += each.value();
    return array;
}

QJsonObject jsonOf(const MessageBatch& batch)
{
    QJsonArray messages;
    for (const PreparedMessage& each : batch.messages)
        messages += QJsonObject{{u"person"_s, each.person.value()},
                                {u"full_name"_s, each.fullName},
                                {u"email"_s, each.email},
                                {u"file"_s, each.path},
                                {u"certificates"_s, jsonOf(each.attached)}};
    QJsonArray unreachable;
    for (const UnreachableDoctor& each : batch.unreachable)
        unreachable += QJsonObject{{u"person"_s, each.person.value()},
                                   {u"full_name"_s, each.fullName},
                                   {u"certificates"_s, jsonOf(each.certificates)}};
    QJsonArray leftOut;
    for (const LeftOutCertificate& each : batch.leftOut)
        leftOut += QJsonObject{{u"serial"_s, each.serial.value()}, {u"reason"_s, each.reason}};
    return {{u"folder"_s, batch.folder},
            {u"messages"_s, messages},
            {u"without_address"_s, unreachable},
            {u"left_out"_s, leftOut}};
}

bool isNarrowed(const CommandCall& call)
{
    static const QStringList options{u"session"_s, u"from"_s, u"to"_s, u"year"_s, u"person"_s};
    return std::ranges::any_of(options, [&](const QString& each) { return call.has(each); });
}

/// Those that the command numbers; without numbers, those in force that it selects.
Result<std::vector<Certificate>> chosen(CommandCall& call)
{
    const QStringList numbers = call.positionalsFrom(0);
    if (numbers.isEmpty()) {
        const auto selection = certificateSelection(call, call.value(u"session"_s));
        if (!selection)
            return selection.failure();
        return call.forum().certificateBulk().collect(call.actor(), *selection);
    }
    if (isNarrowed(call))
        return refused(u"Name either certificates by their numbers, or a session, days or a person. "
                       "Nothing was written."_s);
    std::vector<Certificate> certificates;
    for (const QString& number : numbers) {
        const auto serial = namedSerial(number);
        if (!serial)
            return serial.failure();
        auto certificate = call.forum().certificates().find(call.actor(), *serial);
        if (!certificate)
            return certificate.failure();
        certificates.push_back(*std::move(certificate));
    }
    return certificates;
}

Result<> prepare(CommandCall& call)
{
    const auto certificates = chosen(call);
    if (!certificates)
        return certificates.failure();
    const auto batch =
        call.forum().certificateMessages().prepare(call.actor(), *certificates, call.value(u"out"_s));
    if (!batch)
        return batch.failure();
    const QStringList sentences = summaryOf(*batch);
    if (batch->messages.empty())
        return refused(sentences.join(u' '));
    call.output().object(jsonOf(*batch), sentences.first(1));
    for (const QString& sentence : sentences.sliced(1))
        call.output().warn(sentence);
    return Done();
}

QJsonValue timeOrNull(const std::optional<MessageAct>& act)
{
    return act ? QJsonValue(act->at.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject rowOf(const CertificateMessageLine& line, const QTimeZone& zone)
{
    const auto& successor = line.standing.successor;
    return {{u"serial"_s, line.serial.value()},
            {u"kind"_s, toString(line.kind)},
            {u"person"_s, line.person.value()},
            {u"full_name"_s, line.fullName},
            {u"email"_s, line.email.isEmpty() ? QJsonValue() : QJsonValue(line.email)},
            {u"session"_s, line.session.value()},
            {u"title"_s, line.title},
            {u"date"_s, isoDate(line.span.date)},
            {u"state"_s, codeOf(line.state())},
            {u"state_words"_s, stateWords(line, zone)},
            {u"outstanding"_s, line.isOutstanding()},
            {u"status"_s, toString(line.standing.status)},
            {u"successor"_s, successor ? QJsonValue(successor->value()) : QJsonValue()},
            {u"prepared_at"_s, line.message.prepared.at.toString(Qt::ISODate)},
            {u"prepared_by"_s, line.preparedBy},
            {u"sent_at"_s, timeOrNull(line.message.sent)},
            {u"sent_by"_s, line.message.sent ? QJsonValue(line.sentBy) : QJsonValue()}};
}

/// All of them, unless a session, days or a person are named.
Result<CertificateSelection> listed(const CommandCall& call)
{
    return isNarrowed(call) ? certificateSelection(call, call.value(u"session"_s)) : CertificateSelection();
}

Result<> list(CommandCall& call)
{
    const auto selection = listed(call);
    if (!selection)
        return selection.failure();
    const auto lines = call.forum().certificateMessages().list(call.actor(), *selection);
    if (!lines)
        return lines.failure();
    QJsonArray rows;
    for (const CertificateMessageLine& line : *lines) {
        if (line.isOutstanding() || !call.has(u"outstanding"_s))
            rows += rowOf(line, call.forum().clock().zone());
    }
    call.output().list(rows, {{u"Name"_s, u"full_name"_s},
                              {u"E-mail"_s, u"email"_s},
                              {u"Date"_s, u"date"_s},
                              {u"Session"_s, u"title"_s},
                              {u"Certificate"_s, u"serial"_s},
                              {u"Message"_s, u"state_words"_s}});
    return Done();
}

/// What the numbers mean among the certificates that were put into messages.
Result<std::vector<CertificateId>> prepared(CommandCall& call)
{
    const auto lines = call.forum().certificateMessages().list(call.actor());
    if (!lines)
        return lines.failure();
    std::vector<CertificateId> found;
    for (const QString& number : call.positionalsFrom(0)) {
        const auto serial = namedSerial(number);
        if (!serial)
            return serial.failure();
        const auto line = std::ranges::find(*lines, *serial, &CertificateMessageLine::serial);
        if (line == lines->end())
            return notFound(
                u"No message with certificate %1 was prepared. Nothing was ticked."_s.arg(serial->value()));
        found.push_back(line->message.certificate);
    }
    return found;
}

Result<> sent(CommandCall& call)
{
    const auto which = prepared(call);
    if (!which)
        return which.failure();
    const bool isSent = !call.has(u"not-sent"_s);
    const auto changed = call.forum().certificateMessages().tick(call.actor(), *which, isSent);
    if (!changed)
        return changed.failure();
    const auto number = qsizetype(changed->size());
    call.output().object({{u"changed"_s, number}, {u"sent"_s, isSent}},
                         {u"Ticked as %1: %2."_s.arg(isSent ? u"sent"_s : u"not sent"_s,
                                                     counted(number, u"certificate"_s, u"certificates"_s))});
    return Done();
}

} // namespace

std::vector<Command> certificateMessageCommands()
{
    const QList<QCommandLineOption> selecting =
        QList{option(u"session"_s, u"of this session"_s, u"SESSION"_s)} + certificateDayOptions() +
        QList{option(u"person"_s, u"of this person"_s, u"PERSON"_s)};
    return {
        {.words = u"certificates messages prepare"_s,
         .summary =
             u"Write an e-mail draft for each doctor, with their certificates attached; send it yourself"_s,
         .needs = CommandNeeds::SignIn,
         .positionals = {u"[SERIAL…]"_s},
         .options =
             selecting + QList{option(u"out"_s, u"the folder to write into; made when missing"_s, u"DIR"_s)},
         .run = prepare,
         .requiredOptions = {u"out"_s}},
        {.words = u"certificates messages list"_s,
         .summary = u"List the messages that were prepared, and which were sent; what is outstanding first"_s,
         .needs = CommandNeeds::SignIn,
         .positionals = {},
         .options = selecting + QList{option(u"outstanding"_s, u"only what is left to do"_s)},
         .run = list},
        {.words = u"certificates messages sent"_s,
         .summary = u"Tick the messages with these certificates off as sent"_s,
         .needs = CommandNeeds::SignIn,
         .positionals = {u"SERIAL…"_s},
         .options = {option(u"not-sent"_s, u"they were not sent after all"_s)},
         .run = sent},
    };
}

} // namespace ledforum
