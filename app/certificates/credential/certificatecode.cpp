// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/certificatecode.h"

#include "app/certificates/credential/base45.h"

#include <QCborArray>
#include <QCborValue>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr char mark[] = "LEDF1:";
constexpr char statementMark[] = "led-forum certificate code 1\n";
constexpr qsizetype signatureSize = 64;
constexpr qsizetype longestTitle = 80;
constexpr qsizetype longestForum = 48;

/// At most so many bytes of UTF-8.
QString shortened(const QString& text, qsizetype most)
{
    if (text.toUtf8().size() <= most)
        return text;
    static const QString cut = u"…"_s;
    QString start = text;
    while (start.toUtf8().size() + cut.toUtf8().size() > most)
        start.chop(start.size() > 1 && start.back().isLowSurrogate() ? 2 : 1);
    return start + cut;
}

const QDate firstDay(2000, 1, 1);

qint64 dayOf(QDate date)
{
    return firstDay.daysTo(date);
}

QDate dateOf(const QCborValue& day)
{
    // Beyond these days a date has another number of digits.
    const qint64 days = day.toInteger(-1);
    return days >= 0 && days < 2'000'000 ? firstDay.addDays(days) : QDate();
}

QByteArray payload(const CertificateCode& code, const QByteArray& issuerKey)
{
    return QCborValue(QCborArray{code.serial.value(), code.kind == CertificateKind::Teaching ? 1 : 0,
                                 code.fullName, code.professionalBody, code.professionalNumber,
                                 code.sessionTitle, dayOf(code.span.date),
                                 code.span.start.msecsSinceStartOfDay() / 60000, code.span.minutes,
                                 code.minutesAttended, code.credits.hundredths(), code.isClinical,
                                 code.forumName, dayOf(code.issuedOn), issuerKey})
        .toCbor();
}

/// -1 when it is none or beyond what a certificate says.
int number(const QCborValue& value)
{
    const qint64 wide = value.toInteger(-1);
    return wide >= 0 && wide <= 1'000'000 ? int(wide) : -1;
}

QTime timeOf(const QCborValue& minute)
{
    const int minutes = number(minute);
    return minutes < 24 * 60 ? QTime::fromMSecsSinceStartOfDay(minutes * 60000) : QTime();
}

struct Content
{
    CertificateCode code;
    QByteArray issuerKey;
};

std::optional<Content> contentOf(const QByteArray& payload)
{
    const QCborArray array = QCborValue::fromCbor(payload).toArray();
    const auto serial = CertificateSerial::parse(array.at(0).toString());
    const QTime start = timeOf(array.at(7));
    const QDate date = dateOf(array.at(6));
    const QDate issuedOn = dateOf(array.at(13));
    if (!serial || !date.isValid() || !start.isValid() || !issuedOn.isValid())
        return std::nullopt;
    return Content{
        {.serial = *serial,
         .kind = array.at(1).toInteger() == 1 ? CertificateKind::Teaching : CertificateKind::Attendance,
         .fullName = array.at(2).toString(),
         .professionalBody = array.at(3).toString(),
         .professionalNumber = array.at(4).toString(),
         .sessionTitle = array.at(5).toString(),
         .span = {date, start, number(array.at(8))},
         .minutesAttended = number(array.at(9)),
         .credits = Credits::ofHundredths(number(array.at(10))),
         .isClinical = array.at(11).toBool(),
         .forumName = array.at(12).toString(),
         .issuedOn = issuedOn},
        array.at(14).toByteArray()};
}

QByteArray statement(const QByteArray& payload)
{
    return statementMark + payload;
}

QByteArray written(const QByteArray& payload, const QByteArray& signature)
{
    return mark + base45(payload + signature);
}

/// Payload and signature.
std::optional<std::pair<QByteArray, QByteArray>> partsOf(const QByteArray& text)
{
    const auto bytes = text.startsWith(mark) ? fromBase45(text.sliced(qstrlen(mark))) : std::nullopt;
    if (!bytes || bytes->size() <= signatureSize)
        return std::nullopt;
    return std::pair(bytes->chopped(signatureSize), bytes->last(signatureSize));
}

} // namespace

CertificateCode codeOf(const CertificateRecord& asGiven)
{
    const CertificateRecord record = composed(asGiven);
    return {.serial = record.serial,
            .kind = record.kind,
            .fullName = record.fullName,
            .professionalBody = record.professionalBody,
            .professionalNumber = record.professionalNumber,
            .sessionTitle = shortened(record.sessionTitle, longestTitle),
            .span = record.span,
            .minutesAttended = record.minutesAttended,
            .credits = record.credits,
            .isClinical = record.isClinical,
            .forumName = shortened(record.forumName, longestForum),
            .issuedOn = record.issuedOn};
}

QByteArray codeSignature(const CertificateRecord& record, const KeyPair& issuer)
{
    return issuer.sign(statement(payload(codeOf(record), issuer.publicKeys().sign)));
}

bool isCodeSignature(const QByteArray& signature, const CertificateRecord& record,
                     const QByteArray& issuerKey)
{
    return isSignedBy(issuerKey, statement(payload(codeOf(record), issuerKey)), signature);
}

QByteArray certificateCode(const CertificateRecord& record, const CertificateSignatures& signatures)
{
    return written(payload(codeOf(record), signatures.issuerKey), signatures.code);
}

QByteArray codeSignatureIn(const QByteArray& text)
{
    const auto parts = partsOf(text);
    return parts ? parts->second : QByteArray();
}

SignedReading<CertificateCode> verifyCode(const QByteArray& text)
{
    using Reading = SignedReading<CertificateCode>;
    const auto parts = partsOf(text);
    const auto content = parts ? contentOf(parts->first) : std::nullopt;
    if (!content)
        return Reading::unreadable(u"This is not the code of a certificate."_s);
    const auto& [code, issuerKey] = *content;
    const QByteArray again = payload(code, issuerKey);
    if (written(again, parts->second) != text)
        return Reading::altered(code, issuerKey, u"The code is not written as it was when it was signed."_s);
    if (!isSignedBy(issuerKey, statement(again), parts->second))
        return Reading::altered(code, issuerKey, u"The signature in the code is not of what it says."_s);
    return Reading::of(code, issuerKey);
}

} // namespace ledforum
