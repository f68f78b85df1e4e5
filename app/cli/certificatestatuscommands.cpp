// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificatelife.h"
#include "app/certificates/credential/didkey.h"
#include "app/certificates/issuerservice.h"
#include "app/cli/certificatecommands.h"
#include "app/cli/certificatejson.h"
#include "app/cli/json.h"
#include "app/common/wholefile.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"

#include <QDir>

// What becomes of certificates after their issue, and what others need to know of it.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

using Act = Result<EndedCertificate> (CertificateLife::*)(const Actor&, const CertificateSerial&,
                                                          const QString&);

QString sentenceOf(const EndedCertificate& ended)
{
    const QString serial = ended.certificate.serial.value();
    return ended.successor
               ? u"Certificate %1 is superseded by %2."_s.arg(serial, ended.successor->serial.value())
               : u"Certificate %1 is revoked."_s.arg(serial);
}

/// The certificate as it stands now, and what stands in its place.
QJsonObject rowOf(const EndedCertificate& ended)
{
    QJsonObject row = certificateRow(ended.certificate);
    row[u"new_certificate"_s] = ended.successor ? QJsonValue(certificateRow(*ended.successor)) : QJsonValue();
    return row;
}

Result<> end(CommandCall& call, Act act)
{
    const auto serial = namedSerial(call);
    if (!serial)
        return serial.failure();
    const auto ended = (call.forum().certificateLife().*act)(call.actor(), *serial, call.value(u"reason"_s));
    if (!ended)
        return ended.failure();
    call.output().object(rowOf(*ended), {sentenceOf(*ended)});
    return Done();
}

Result<> resolve(CommandCall& call, TeachingSessionId session)
{
    const auto ended = call.forum().certificateLife().resolve(call.actor(), session, call.value(u"reason"_s));
    if (!ended)
        return ended.failure();
    QJsonArray rows;
    for (const EndedCertificate& each : *ended)
        rows += rowOf(each);
    call.output().list(rows, certificateColumns());
    call.output().remark(ended->empty()
                             ? u"No certificate is contradicted. Nothing was changed."_s
                             : u"Put right: %1."_s.arg(
                                   counted(qsizetype(ended->size()), u"certificate"_s, u"certificates"_s)));
    return Done();
}

QJsonObject rowOf(const ContradictedCertificate& contradicted)
{
    QJsonObject row = certificateRow(contradicted.certificate);
    row[u"differences"_s] = QJsonArray::fromStringList(contradicted.differences);
    row[u"what_differs"_s] = contradicted.differences.join(u"; "_s);
    row[u"remedy"_s] = contradicted.isReplaced ? u"supersede"_s : u"revoke"_s;
    row[u"minutes_now"_s] = contradicted.minutes;
    row[u"credits_now"_s] = numberOf(contradicted.credits);
    return row;
}

Result<> contradicted(CommandCall& call)
{
    const auto session = call.forum().programme().find(call.actor(), call.positional(0));
    if (!session)
        return session.failure();
    if (call.has(u"resolve"_s))
        return resolve(call, session->id);
    const auto all = call.forum().certificateLife().contradicted(call.actor(), session->id);
    if (!all)
        return all.failure();
    QJsonArray rows;
    for (const ContradictedCertificate& each : *all)
        rows += rowOf(each);
    call.output().list(rows, {{u"Certificate"_s, u"serial"_s},
                              {u"Name"_s, u"full_name"_s},
                              {u"What differs"_s, u"what_differs"_s},
                              {u"To do"_s, u"remedy"_s}});
    if (!all->empty())
        call.output().remark(u"To do all of it: the same with --resolve --reason TEXT."_s);
    return Done();
}

Result<> revocations(CommandCall& call)
{
    const auto file = call.forum().issuer().signedRevocations(call.actor());
    if (!file)
        return file.failure();
    const QString path = call.value(u"output"_s);
    if (const Result<> written = writeWholeFile(path, *file); !written)
        return written;
    const auto list = revocationListFrom(*file);
    const QString fingerprint = list ? keyFingerprint(list->keys.front().key) : QString();
    const qsizetype entries = list ? qsizetype(list->entries.size()) : 0;
    call.output().object({{u"file"_s, path},
                          {u"entries"_s, entries},
                          {u"made_on"_s, list ? list->madeOn.toString(Qt::ISODate) : QString()},
                          {u"key_fingerprint"_s, fingerprint}},
                         {u"Wrote %1 with %2. Key fingerprint: %3"_s.arg(
                             QDir::toNativeSeparators(path),
                             counted(entries, u"certificate"_s, u"certificates"_s), fingerprint)});
    return Done();
}

Result<> key(CommandCall& call)
{
    const auto keys = call.forum().issuer().keys(call.actor());
    if (!keys)
        return keys.failure();
    if (keys->empty())
        return Failure{FailureCode::DatabaseUnusable,
                       u"The key of the certificates that you trust is not in the forum’s file. Tell the "
                       "Deputy Clinical Tutor, and restore a backup."_s};
    const IssuingKey& present = keys->front();
    QJsonArray earlier;
    QStringList lines{u"Key fingerprint: "_s + keyFingerprint(present.key),
                      u"Public key: "_s + QString::fromLatin1(didKeyOf(present.key)),
                      u"In use since %1."_s.arg(plainDate(present.from))};
    for (auto each = keys->begin() + 1; each != keys->end(); ++each) {
        earlier += keyJson(*each);
        lines += u"Before that: %1, from %2 to %3."_s.arg(keyFingerprint(each->key), plainDate(each->from),
                                                          plainDate(each->until.value_or(QDate())));
    }
    QJsonObject object = keyJson(present);
    object[u"earlier"_s] = earlier;
    call.output().object(object, lines);
    return Done();
}

Result<> renewKey(CommandCall& call)
{
    const auto code = call.forum().issuer().renewKey(call.actor());
    if (!code)
        return code.failure();
    call.output().object(
        {{u"office_recovery_code"_s, *code}},
        {u"Certificates are signed with a new key from now on; those issued stay valid. Everybody who is "
         "signed in has to sign in again."_s,
         u"New recovery code of the tutor's office: %1"_s.arg(*code),
         u"It is shown once. Print it and lock it away; the code before it opens nothing now."_s});
    return Done();
}

Command ending(const QString& words, const QString& summary, Act act)
{
    return {.words = words,
            .summary = summary,
            .needs = CommandNeeds::SignIn,
            .positionals = {u"SERIAL"_s},
            .options = {option(
                u"reason"_s, u"why, in 1 to 200 letters; the revocation list repeats it, so without names"_s,
                u"TEXT"_s)},
            .run = [act](CommandCall& call) { return end(call, act); },
            .requiredOptions = {u"reason"_s}};
}

} // namespace

std::vector<Command> certificateStatusCommands()
{
    return {
        ending(u"certificates revoke"_s, u"Withdraw a certificate; nothing stands in its place"_s,
               &CertificateLife::revoke),
        ending(u"certificates supersede"_s,
               u"Put another certificate, from today's register, in the place of one"_s,
               &CertificateLife::supersede),
        ending(u"certificates reissue"_s,
               u"Put the same certificate under a new serial, with the name of today, in the place of one"_s,
               &CertificateLife::reissue),
        {.words = u"certificates contradicted"_s,
         .summary =
             u"List the certificates that a corrected register contradicts; --resolve puts them right"_s,
         .needs = CommandNeeds::SignIn,
         .positionals = {u"SESSION"_s},
         .options = {option(u"resolve"_s, u"supersede or revoke all of them"_s),
                     option(u"reason"_s, u"why, as in certificates revoke"_s, u"TEXT"_s)},
         .run = contradicted},
        {.words = u"certificates revocations"_s,
         .summary = u"Write the signed list of the certificates that are no longer in force"_s,
         .needs = CommandNeeds::SignIn,
         .positionals = {},
         .options = {option(u"output"_s, u"the file to write"_s, u"FILE"_s)},
         .run = revocations,
         .requiredOptions = {u"output"_s}},
        {.words = u"certificates key"_s,
         .summary = u"Print the public key of the certificates and its fingerprint"_s,
         .needs = CommandNeeds::Forum,
         .positionals = {},
         .options = {},
         .run = key},
        {.words = u"certificates renew-key"_s,
         .summary = u"Sign certificates with a new key from now on; those issued stay valid"_s,
         .needs = CommandNeeds::SignIn,
         .positionals = {},
         .options = {},
         .run = renewKey},
    };
}

} // namespace ledforum
