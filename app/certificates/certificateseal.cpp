// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificateseal.h"

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

QString compact(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
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
    return "led-forum certificate " + QByteArray::number(certificate.person.value()) + ' ' +
           QByteArray::number(certificate.session.value()) + ' ' +
           QByteArray::number(certificate.credits.hundredths()) + ' ' +
           QByteArray::number(certificate.minutes) + ' ' +
           certificate.issuedOn.toString(Qt::ISODate).toLatin1() + '\n' + certificate.record.toUtf8();
}

} // namespace

SealedCertificate sealedCertificate(const Certificate& certificate, const KeyPair& issuer,
                                    const std::optional<QByteArray>& doctorBoxKey)
{
    QJsonObject open = objectOf(certificate.record);
    QCborMap content{{u"signature"_s, issuer.sign(statementOf(certificate))}};
    for (const QLatin1StringView name : names)
        content.insert(QString(name), open.take(name).toString());
    std::vector<QByteArray> recipients{issuer.publicKeys().box};
    if (doctorBoxKey)
        recipients.push_back(*doctorBoxKey);
    SealedCertificate sealed{certificate, envelope::seal(content, placeOf(certificate.serial), recipients),
                             doctorBoxKey};
    sealed.certificate.record = compact(open);
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
    Certificate opened = sealed.certificate;
    opened.record = compact(whole);
    const QByteArray signature = content->value(u"signature"_s).toByteArray();
    return isSignedBy(issuerSignKey, statementOf(opened), signature) ? std::optional(opened) : std::nullopt;
}

qsizetype certificateEnvelopeSize()
{
    return envelope::decoy({"certificate", 0}).size();
}

} // namespace ledforum
