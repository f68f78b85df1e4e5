// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/didkey.h"
#include "app/certificates/issuerservice.h"
#include "app/certificates/verify/verification.h"
#include "app/certificates/verify/verifierpage.h"
#include "app/cli/certificatecommands.h"
#include "app/cli/json.h"
#include "app/common/wholefile.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// The keys of the forum that was opened.
Result<> addForum(VerificationTrust& trust, CommandCall& call)
{
    const auto keys = call.forum().issuer().keys(call.actor());
    if (!keys)
        return keys.failure();
    for (const IssuingKey& key : *keys)
        trust.keys.push_back(key.key);
    return Done();
}

Result<VerificationTrust> trustOf(CommandCall& call)
{
    VerificationTrust trust;
    for (const QString& typed : call.values(u"key"_s)) {
        const auto fingerprint = fingerprintFrom(typed);
        if (!fingerprint)
            return refused(
                u"“%1” is no key fingerprint: it has 16 digits, such as 3f9a 01c2 77de 5b10."_s.arg(typed));
        trust.fingerprints += *fingerprint;
    }
    for (const QString& path : call.values(u"revocations"_s)) {
        const auto file = readWholeFile(path);
        if (!file)
            return file.failure();
        const auto list = revocationListFrom(*file);
        if (!list)
            return refused(
                u"%1 is no revocation list, or was altered."_s.arg(QDir::toNativeSeparators(path)));
        trust.lists.push_back(*list);
    }
    if (call.hasForum()) {
        if (const Result<> added = addForum(trust, call); !added)
            return added.failure();
    }
    return trust;
}

/// The content of the file of that name; else what was typed, when it is a code or a serial.
Result<QByteArray> shownBy(const QString& argument)
{
    const bool isTyped = argument.startsWith(u"LEDF1:") || CertificateSerial::parse(argument);
    if (!QFileInfo::exists(argument) && isTyped)
        return argument.toUtf8();
    return readWholeFile(argument);
}

QJsonObject objectOf(const QString& name, const Verification& result)
{
    QJsonArray differences;
    for (const VerificationDifference& difference : result.differences)
        differences += QJsonObject{
            {u"what"_s, difference.what}, {u"signed"_s, difference.expected}, {u"found"_s, difference.found}};
    QJsonArray facts;
    for (const CertificateFact& fact : result.facts)
        facts += QJsonObject{{u"what"_s, fact.what}, {u"value"_s, fact.value}};
    QJsonObject object{{u"file"_s, name},
                       {u"verdict"_s, toString(result.verdict)},
                       {u"sentence"_s, result.sentence},
                       {u"problems"_s, QJsonArray::fromStringList(result.problems)},
                       {u"differences"_s, differences},
                       {u"signed"_s, facts},
                       {u"covers"_s, result.covers}};
    if (result.serial)
        object[u"serial"_s] = result.serial->value();
    if (!result.issuerKey.isEmpty())
        object[u"key_fingerprint"_s] = keyFingerprint(result.issuerKey);
    if (result.standing) {
        object[u"since"_s] = isoDate(result.standing->since);
        object[u"reason"_s] = result.standing->reason;
        if (result.standing->successor)
            object[u"successor"_s] = result.standing->successor->value();
    }
    return object;
}

QStringList linesOf(const QString& name, const Verification& result)
{
    QStringList lines{u"%1: %2. %3"_s.arg(name, displayName(result.verdict), result.sentence)};
    for (qsizetype i = 1; i < result.problems.size(); ++i)
        lines += u"    "_s + result.problems[i];
    const QString none = u"nothing"_s;
    for (const VerificationDifference& difference : result.differences)
        lines += u"    %1: it says “%2”; signed was “%3”."_s.arg(
            difference.what, difference.found.isEmpty() ? none : difference.found,
            difference.expected.isEmpty() ? none : difference.expected);
    for (const CertificateFact& fact : result.facts)
        lines += u"    %1: %2"_s.arg(fact.what, fact.value);
    if (!result.issuerKey.isEmpty())
        lines += u"    Key fingerprint: "_s + keyFingerprint(result.issuerKey);
    if (!result.covers.isEmpty() && result.verdict != Verdict::Altered)
        lines += u"    "_s + result.covers;
    return lines;
}

Verification verified(const QString& name, const VerificationTrust& trust, CommandCall& call)
{
    const auto shown = shownBy(name);
    if (!shown)
        return {.sentence = shown.failure().sentence};
    Verification result = verify(*shown, trust);
    if (!call.hasForum() || !result.serial)
        return result;
    const auto standing = call.forum().issuer().standing(call.actor(), *result.serial);
    return standing ? withStanding(std::move(result), trust, *standing) : result;
}

/// Refused unless all are valid, so that a script need not read what was printed.
Result<> verifyFiles(CommandCall& call)
{
    const auto trust = trustOf(call);
    if (!trust)
        return trust.failure();
    QJsonArray all;
    QStringList lines;
    int valid = 0;
    bool hasUnknownKey = false;
    const QStringList names = call.positionalsFrom(0);
    for (const QString& name : names) {
        const Verification result = verified(name, *trust, call);
        valid += result.isValid() ? 1 : 0;
        hasUnknownKey = hasUnknownKey || result.verdict == Verdict::UnknownKey;
        all += objectOf(name, result);
        lines += linesOf(name, result);
    }
    call.output().listInLines(all, lines);
    if (valid == names.size())
        return Done();
    const QString advice =
        hasUnknownKey ? u" Say whose keys you know with --key or --database."_s : QString();
    return refused(u"%1 of %2 valid.%3"_s.arg(valid)
                       .arg(counted(names.size(), u"certificate is"_s, u"certificates are"_s))
                       .arg(advice));
}

Result<> writeVerifier(CommandCall& call)
{
    const auto file = call.forum().issuer().signedRevocations(call.actor());
    if (!file)
        return file.failure();
    const auto list = revocationListFrom(*file);
    if (!list)
        return refused(u"The revocation list could not be read again. Nothing was written."_s);
    const QString path = call.value(u"output"_s);
    if (const Result<> written = writeWholeFile(path, verifierPage(*list, *file)); !written)
        return written;
    const QString fingerprint = keyFingerprint(list->keys.front().key);
    call.output().object({{u"file"_s, path}, {u"key_fingerprint"_s, fingerprint}},
                         {u"Wrote %1. Publish the key fingerprint beside it, in another place: %2"_s.arg(
                             QDir::toNativeSeparators(path), fingerprint)});
    return Done();
}

} // namespace

std::vector<Command> certificateVerifyCommands()
{
    return {
        {.words = u"certificates verify"_s,
         .summary =
             u"Verify certificates, without a network; needs no sign-in, and a forum only for its keys"_s,
         .needs = CommandNeeds::ForumIfGiven,
         .positionals = {u"FILE…"_s},
         .options = {option(u"key"_s, u"fingerprint of an issuing key to believe; may come again"_s,
                            u"FINGERPRINT"_s),
                     option(u"revocations"_s, u"a signed revocation list; may come again"_s, u"FILE"_s)},
         .run = verifyFiles},
        {.words = u"certificates verifier"_s,
         .summary = u"Write one page of HTML that verifies certificates in a browser, without a network"_s,
         .needs = CommandNeeds::SignIn,
         .positionals = {},
         .options = {option(u"output"_s, u"the file to write"_s, u"FILE"_s)},
         .run = writeVerifier,
         .requiredOptions = {u"output"_s}},
    };
}

} // namespace ledforum
