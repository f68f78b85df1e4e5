// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificateseal.h"

#include "app/certificates/credential/canonicaljson.h"
#include "app/certificates/verify/printedtext.h"
#include "app/security/envelope.h"

#include <QCborMap>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Whom it names. Session, credits and the rest stand in other tables in the clear, and may be as long as
/// they like.
constexpr QLatin1StringView names[] = {"full_name"_L1, "profession"_L1, "professional_body"_L1,
                                       "professional_number"_L1, "signatory_name"_L1};

constexpr auto word = "signature"_L1;        // of the issuer, for the certificate as it is stored
constexpr auto signatures = "signatures"_L1; // one after the other
constexpr qsizetype signatureSize = 64;

constexpr auto printed = "printed"_L1; // the texts that name them

QStringList namesIn(const QJsonObject& record)
{
    QStringList values;
    for (const QLatin1StringView name : names)
        values += record.value(name).toString();
    return values;
}

QString compact(const QJsonObject& object)
{
    return QString::fromUtf8(canonicalBytes(object));
}

QJsonObject objectOf(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

/// The eight letters and digits of its serial: known before the row is written, and of no other certificate.
envelope::Place placeOf(const CertificateSerial& serial)
{
    const QByteArray letters = QString(serial.value()).remove(u'-').toLatin1();
    return {"certificate", qFromBigEndian<qint64>(letters.constData())};
}

/// The columns beside the record are what people are shown in lists, so they are signed too.
QByteArray statementOf(const Certificate& certificate)
{
    const QString predecessor = certificate.predecessor ? certificate.predecessor->value() : u"-"_s;
    return "led-forum certificate " + toString(certificate.kind).toLatin1() + ' ' +
           QByteArray::number(certificate.person.value()) + ' ' +
           QByteArray::number(certificate.session.value()) + ' ' +
           QByteArray::number(certificate.credits.hundredths()) + ' ' +
           QByteArray::number(certificate.minutes) + ' ' +
           certificate.issuedOn.toString(Qt::ISODate).toLatin1() + ' ' + predecessor.toLatin1() + ' ' +
           certificate.issuingKey.toHex() + ' ' + certificate.signatures.toHex() + '\n' +
           certificate.record.toUtf8();
}

Result<CertificatePictures> picturesOf(const Certificate& certificate, const CertificateDesign& design)
{
    CertificatePictures pictures;
    for (const auto& [digest, stored] : {std::pair(design.logo, certificate.logo),
                                         std::pair(design.signatureImage, certificate.signatureImage)}) {
        if (digest.isEmpty())
            continue;
        const auto image = stored.digest == digest ? imageOf(stored) : std::nullopt;
        if (!image)
            return Failure{FailureCode::DatabaseUnusable,
                           u"A picture of certificate %1 is missing, or is not as it was at its issue. It is "
                           "not shown without it; restore a backup."_s.arg(certificate.serial.value())};
        pictures.emplace(digest, *image);
    }
    return pictures;
}

} // namespace

SealedCertificate sealedCertificate(const Certificate& certificate, const KeyPair& issuer,
                                    const std::optional<QByteArray>& doctorBoxKey)
{
    QJsonObject open = objectOf(certificate.record);
    QCborMap content{{word, issuer.sign(statementOf(certificate))}, {signatures, certificate.signatures}};
    open[printed] = withoutNames(open.value(printed).toArray(), namesIn(open));
    for (const QLatin1StringView name : names)
        content.insert(QString(name), open.take(name).toString());
    std::vector<QByteArray> recipients{issuer.publicKeys().box};
    if (doctorBoxKey)
        recipients.push_back(*doctorBoxKey);
    SealedCertificate sealed{certificate, envelope::seal(content, placeOf(certificate.serial), recipients),
                             doctorBoxKey};
    sealed.certificate.record = compact(open);
    sealed.certificate.signatures.clear();
    return sealed;
}

std::optional<Certificate> openedCertificate(const SealedCertificate& sealed, const KeyPair& keys,
                                             const QByteArray& issuerSignKey)
{
    const auto content = envelope::open(sealed.envelope, placeOf(sealed.certificate.serial), keys);
    if (!content)
        return std::nullopt;
    QJsonObject whole = objectOf(sealed.certificate.record);
    for (const QLatin1StringView name : names)
        whole.insert(name, content->value(QString(name)).toString());
    whole[printed] = withNames(whole.value(printed).toArray(), namesIn(whole));
    Certificate opened = sealed.certificate;
    opened.record = compact(whole);
    opened.signatures = content->value(signatures).toByteArray();
    const QByteArray given = content->value(word).toByteArray();
    return isSignedBy(issuerSignKey, statementOf(opened), given) ? std::optional(opened) : std::nullopt;
}

qsizetype certificateEnvelopeSize()
{
    return envelope::decoy({"certificate", 0}).size();
}

bool hasItsPictures(const Certificate& stored)
{
    const QJsonObject record = objectOf(stored.record);
    const auto isNamed = [&](QLatin1StringView name, const StoredPicture& picture) {
        return QByteArray::fromHex(record.value(name).toString().toLatin1()) == picture.digest;
    };
    return isNamed("logo"_L1, stored.logo) && isNamed("signature_image"_L1, stored.signatureImage);
}

void setSignatures(Certificate& certificate, const CertificateSignatures& of)
{
    certificate.issuingKey = of.issuerKey;
    certificate.signatures = of.proof + of.token + of.code;
}

Result<SignedCertificate> signedCertificate(const Certificate& opened)
{
    const auto record = recordFrom(opened.record);
    const QByteArray& all = opened.signatures;
    if (!record || all.size() != 3 * signatureSize)
        return refused(u"Certificate %1 cannot be opened with your key, or is not as it was issued."_s.arg(
            opened.serial.value()));
    auto pictures = picturesOf(opened, record->design);
    if (!pictures)
        return pictures.failure();
    return SignedCertificate{*record,
                             {.issuerKey = opened.issuingKey,
                              .proof = all.first(signatureSize),
                              .token = all.sliced(signatureSize, signatureSize),
                              .code = all.last(signatureSize)},
                             *std::move(pictures)};
}

} // namespace ledforum
