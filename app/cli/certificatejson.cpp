// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/certificatejson.h"

#include "app/certificates/certificaterecord.h"
#include "app/certificates/credential/didkey.h"
#include "app/cli/json.h"
#include "app/common/wording.h"
#include "database/types/professionalnumber.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QJsonValue serialOrNull(const std::optional<CertificateSerial>& serial)
{
    return serial ? QJsonValue(serial->value()) : QJsonValue();
}

} // namespace

void addStanding(QJsonObject& object, const Certificate& certificate)
{
    const CertificateStanding& standing = certificate.standing;
    const bool isInForce = standing.isInForce();
    object[u"status"_s] = toString(standing.status);
    object[u"since"_s] = isInForce ? QJsonValue() : QJsonValue(isoDate(standing.endedOn));
    object[u"reason"_s] = isInForce ? QJsonValue() : QJsonValue(standing.reason);
    object[u"successor"_s] = serialOrNull(standing.successor);
    object[u"supersedes"_s] = serialOrNull(certificate.predecessor);
}

QJsonObject certificateRow(const Certificate& certificate)
{
    QJsonObject row{{u"id"_s, certificate.id.value()},
                    {u"serial"_s, certificate.serial.value()},
                    {u"kind"_s, toString(certificate.kind)},
                    {u"session"_s, certificate.session.value()},
                    {u"person"_s, certificate.person.value()},
                    {u"minutes"_s, certificate.minutes},
                    {u"credits"_s, numberOf(certificate.credits)},
                    {u"issued_on"_s, isoDate(certificate.issuedOn)},
                    {u"key_fingerprint"_s, keyFingerprint(certificate.issuingKey)}};
    addStanding(row, certificate);
    if (const auto record = recordFrom(certificate.record)) {
        row[u"full_name"_s] = record->fullName;
        row[u"professional_number"_s] = record->professionalNumber;
        row[u"title"_s] = record->sessionTitle;
        row[u"date"_s] = isoDate(record->span.date);
        if (record->professionalBody == toString(ProfessionalBody::Gmc))
            row[u"gmc_number"_s] = record->professionalNumber;
    }
    return row;
}

QString standingSentence(const CertificateStanding& standing)
{
    if (standing.isInForce())
        return u"In force."_s;
    const QString by = standing.successor ? u" by "_s + standing.successor->value() : QString();
    return u"%1 since %2%3: %4"_s.arg(displayName(standing.status), plainDate(standing.endedOn), by,
                                      standing.reason);
}

QJsonObject keyJson(const IssuingKey& key)
{
    return {{u"did"_s, QString::fromLatin1(didKeyOf(key.key))},
            {u"public_key"_s, QString::fromLatin1(key.key.toHex())},
            {u"fingerprint"_s, keyFingerprint(key.key)},
            {u"from"_s, isoDate(key.from)},
            {u"until"_s, key.until ? QJsonValue(isoDate(*key.until)) : QJsonValue()},
            {u"in_use"_s, !key.until}};
}

Result<CertificateSerial> namedSerial(const CommandCall& call)
{
    return namedSerial(call.positional(0));
}

Result<CertificateSerial> namedSerial(const QString& typed)
{
    if (const auto serial = CertificateSerial::parse(typed))
        return *serial;
    return refused(u"“%1” is no number of a certificate. It has nine letters and digits, such as "
                   "7K3F-92QD-M; look whether one was misread."_s.arg(typed));
}

QList<Column> certificateColumns()
{
    return {{u"Date"_s, u"date"_s},     {u"Name"_s, u"full_name"_s},    {u"Session"_s, u"title"_s},
            {u"Kind"_s, u"kind"_s},     {u"Minutes"_s, u"minutes"_s},   {u"Credits"_s, u"credits"_s},
            {u"Status"_s, u"status"_s}, {u"Certificate"_s, u"serial"_s}};
}

} // namespace ledforum
