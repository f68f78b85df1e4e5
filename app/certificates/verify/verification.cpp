// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/verify/verification.h"

#include "app/certificates/credential/certificatecode.h"
#include "app/certificates/credential/credentialjwt.h"
#include "app/certificates/credential/credentialproof.h"
#include "app/certificates/credential/didkey.h"
#include "app/certificates/verify/verification_pdf.h"
#include "app/common/wording.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fingerprintDigits = 16;
constexpr qsizetype longestSerial = 40; // with the spaces that people type

QString bare(QString fingerprint)
{
    return fingerprint.removeIf([](QChar c) { return c.isSpace() || c == u':'; }).toLower();
}

Verification nothing(const QString& sentence)
{
    return {.verdict = Verdict::NotACertificate, .sentence = sentence};
}

/// A reading of `verifyCredential` and the like; `facts` of what it says.
template <class Content>
Verification begun(const SignedReading<Content>& reading, std::vector<CertificateFact> facts,
                   const CertificateSerial& serial, const QString& covers)
{
    Verification result{.verdict = reading.isSigned() ? Verdict::Valid : Verdict::Altered,
                        .facts = std::move(facts),
                        .covers = covers,
                        .serial = serial,
                        .issuerKey = reading.issuerKey};
    if (!reading.isSigned())
        result.problems += reading.problem;
    return result;
}

/// What says that it is a certificate's and cannot be read is no longer as it was.
Verification unread(const QString& problem, bool isOurs)
{
    if (!isOurs)
        return nothing(problem);
    return {.verdict = Verdict::Altered, .problems = {problem}};
}

Verification ofRecord(const SignedReading<SignedCertificate>& reading, const QByteArray& text,
                      const QString& thing)
{
    if (!reading.content)
        return unread(reading.problem, text.contains("urn:led-forum:"));
    const CertificateRecord& record = reading.content->record;
    return begun(reading, factsOf(record), record.serial,
                 u"The signature covers every byte of the %1."_s.arg(thing));
}

Verification ofCode(const QByteArray& text)
{
    const SignedReading<CertificateCode> reading = verifyCode(text);
    if (!reading.content)
        return unread(reading.problem, true);
    const CertificateCode& code = *reading.content;
    return begun(reading, factsOf(code), code.serial,
                 u"The signature covers what the code says, and nothing else on the paper: compare it."_s);
}

/// A number alone carries no signature.
Verification ofSerial(const CertificateSerial& serial)
{
    return {.verdict = Verdict::NotACertificate,
            .sentence =
                u"Certificate number %1 cannot be verified by itself: show the PDF file or the code."_s.arg(
                    serial.value()),
            .serial = serial};
}

const RevocationEntry* entryOf(const Verification& result, const VerificationTrust& trust)
{
    const RevocationEntry* latest = nullptr;
    QDateTime madeOn;
    for (const RevocationList& list : trust.lists) {
        const bool counts = result.issuerKey.isEmpty() || list.hasKey(result.issuerKey);
        if (const RevocationEntry* entry = counts ? list.find(*result.serial) : nullptr;
            entry && (!latest || list.madeOn > madeOn)) {
            latest = entry;
            madeOn = list.madeOn;
        }
    }
    return latest;
}

QString sentenceOf(const RevocationEntry& entry)
{
    const QString since = plainDate(entry.since);
    if (entry.status == CertificateStatus::Revoked)
        return u"It was revoked on %1: %2"_s.arg(since, entry.reason);
    return u"It was superseded on %1 by certificate %2: %3"_s.arg(
        since, entry.successor ? entry.successor->value() : u"(unknown)"_s, entry.reason);
}

void end(Verification& result, const RevocationEntry& entry)
{
    result.verdict = entry.status == CertificateStatus::Revoked ? Verdict::Revoked : Verdict::Superseded;
    result.sentence = sentenceOf(entry);
    result.standing = entry;
}

/// Whether it is in force, and whose key it is: of what is whole.
void judge(Verification& result, const VerificationTrust& trust)
{
    const RevocationEntry* const entry = result.serial ? entryOf(result, trust) : nullptr;
    if (result.verdict == Verdict::Altered) {
        result.sentence = u"It is not as it was signed. "_s + result.problems.value(0);
    } else if (entry) {
        end(result, *entry);
    } else if (result.verdict != Verdict::Valid) {
        return;
    } else if (!trust.trusts(result.issuerKey)) {
        result.verdict = Verdict::UnknownKey;
        result.sentence =
            u"It is whole, and signed with the key %1, which is not known here. Anybody can make "
            "a key: ask the forum for its fingerprint."_s.arg(keyFingerprint(result.issuerKey));
    } else {
        result.sentence = u"It is as it was signed, by a key that is known."_s;
    }
}

} // namespace

QString toString(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        return u"valid"_s;
    case Verdict::Altered:
        return u"altered"_s;
    case Verdict::Revoked:
        return u"revoked"_s;
    case Verdict::Superseded:
        return u"superseded"_s;
    case Verdict::UnknownKey:
        return u"unknown-key"_s;
    case Verdict::NotACertificate:
        break;
    }
    return u"not-a-certificate"_s;
}

QString displayName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        return u"Valid"_s;
    case Verdict::Altered:
        return u"Altered"_s;
    case Verdict::Revoked:
        return u"Revoked"_s;
    case Verdict::Superseded:
        return u"Superseded"_s;
    case Verdict::UnknownKey:
        return u"Issued by an unknown key"_s;
    case Verdict::NotACertificate:
        break;
    }
    return u"Not a certificate"_s;
}

std::optional<QString> fingerprintFrom(const QString& typed)
{
    if (const auto key = signKeyFrom(typed.trimmed().toUtf8()))
        return bare(keyFingerprint(*key));
    const QString text = bare(typed);
    const bool isOne = text.size() == fingerprintDigits && std::all_of(text.begin(), text.end(), [](QChar c) {
                           return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
                       });
    return isOne ? std::optional(text) : std::nullopt;
}

bool VerificationTrust::trusts(const QByteArray& issuerKey) const
{
    const auto isKnown = [this](const QByteArray& key) {
        return std::ranges::find(keys, key) != keys.end() || fingerprints.contains(bare(keyFingerprint(key)));
    };
    return isKnown(issuerKey) || std::ranges::any_of(lists, [&](const RevocationList& list) {
               return list.hasKey(issuerKey) && isKnown(list.keys.front().key);
           });
}

Verification verify(const QByteArray& shown, const VerificationTrust& trust)
{
    Verification result;
    const QByteArray text = shown.trimmed();
    if (shown.left(1024).contains("%PDF-"))
        result = verifiedPdf(shown);
    else if (text.size() > longestCredential)
        result = nothing(u"This is larger than a certificate ever is."_s);
    else if (text.startsWith('{'))
        result = ofRecord(verifyCredential(text), text, u"credential"_s);
    else if (text.startsWith("LEDF1:"))
        result = ofCode(text);
    else if (text.count('.') == 2)
        result =
            ofRecord(verifyJwt(text),
                     QByteArray::fromBase64(text.split('.')[1], QByteArray::Base64UrlEncoding), u"token"_s);
    else if (const auto serial = text.size() <= longestSerial
                                     ? CertificateSerial::parse(QString::fromUtf8(text))
                                     : std::nullopt)
        result = ofSerial(*serial);
    else
        result = nothing(
            u"This is no certificate of a LED Forum: no PDF file, credential, token or code of one."_s);
    judge(result, trust);
    return result;
}

Verification withStanding(Verification result, const VerificationTrust& forum,
                          const std::optional<CertificateStanding>& standing)
{
    const bool isTyped = result.issuerKey.isEmpty();
    if (!result.serial || result.verdict == Verdict::Altered ||
        (!isTyped && std::ranges::find(forum.keys, result.issuerKey) == forum.keys.end()))
        return result;
    const QString serial = result.serial->value();
    if (standing && !standing->isInForce()) {
        end(result,
            {*result.serial, standing->status, standing->endedOn, standing->reason, standing->successor});
    } else if (isTyped && standing) {
        result.verdict = Verdict::Valid;
        result.sentence =
            u"This forum has issued certificate %1, and it is in force. The number does not say "
            "what should stand on it: show the PDF file or the code."_s.arg(serial);
    } else if (isTyped) {
        result.sentence = u"This forum has issued no certificate %1."_s.arg(serial);
    } else if (!standing && result.isValid()) {
        result.sentence =
            u"It is as it was signed, by this forum’s key; but this forum’s file has no certificate %1: "
            "it came from another copy of the file, or from somebody else who had the key."_s.arg(serial);
    }
    return result;
}

} // namespace ledforum
