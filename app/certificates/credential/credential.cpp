// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/credential.h"

#include "app/certificates/credential/didkey.h"

#include <QJsonArray>

namespace ledforum::credential {

using namespace Qt::StringLiterals;

namespace {

QJsonArray typeOf(const QString& name)
{
    return {name};
}

/// What wallets show. Older RDF libraries do not agree on how a control character is escaped; the record has
/// the text as it was.
QString shown(QString text)
{
    for (QChar& letter : text)
        if (letter < u' ' || letter == u'\x7f')
            letter = u' ';
    return text;
}

/// Not in local time, which would need a time zone: the start of the day of issue.
QString stamp(const CertificateRecord& record)
{
    return record.issuedOn.toString(Qt::ISODate) + u"T00:00:00Z"_s;
}

QString did(const QByteArray& issuerKey)
{
    return QString::fromLatin1(didKeyOf(issuerKey));
}

QJsonObject alignment(const QString& id, const QString& type, const QString& framework, const QString& name)
{
    return {{"id"_L1, id},
            {"type"_L1, typeOf(u"Alignment"_s)},
            {"targetFramework"_L1, framework},
            {"targetName"_L1, shown(name)},
            {"targetType"_L1, type},
            {"targetUrl"_L1, id}};
}

QJsonArray alignments(const CertificateRecord& record)
{
    QJsonArray all;
    for (int number = 1; number <= record.outcomes.size(); ++number)
        all += alignment(identifier(record.serial, u"outcome:"_s + QString::number(number)),
                         u"ext:LearningOutcome"_s, u"Learning outcomes of the session"_s,
                         record.outcomes.at(number - 1));
    if (!record.leadershipDomain.isEmpty())
        all += alignment(identifier(record.serial, u"leadership-domain"_s), u"ext:LeadershipDomain"_s,
                         u"Leadership domains"_s, record.leadershipDomain);
    return all;
}

bool isTeaching(const CertificateRecord& record)
{
    return record.kind == CertificateKind::Teaching;
}

QJsonObject criteria(const CertificateRecord& record)
{
    const QString narrative = u"%1 %2 of %3 minutes."_s.arg(isTeaching(record) ? u"Taught" : u"Attended")
                                  .arg(record.minutesAttended)
                                  .arg(record.span.minutes);
    return {{"id"_L1, identifier(record.serial, u"criteria"_s)}, {"narrative"_L1, narrative}};
}

QJsonObject achievement(const CertificateRecord& record)
{
    const QString description = u"Teaching session on %1, %2 to %3. Internal CPD, %4."_s.arg(
        record.span.date.toString(Qt::ISODate), record.span.start.toString(u"HH:mm"),
        record.span.end().toString(u"HH:mm"), record.isClinical ? u"clinical" : u"non-clinical");
    QJsonObject object{
        {"id"_L1, identifier(record.serial, u"achievement"_s)},
        {"type"_L1, typeOf(u"Achievement"_s)},
        {"achievementType"_L1,
         isTeaching(record) ? u"ext:CertificateOfTeaching"_s : u"ext:CertificateOfAttendance"_s},
        {"criteria"_L1, criteria(record)},
        {"description"_L1, description},
        {"name"_L1, shown(record.sessionTitle)},
    };
    if (const QJsonArray all = alignments(record); !all.isEmpty())
        object["alignment"_L1] = all;
    return object;
}

QJsonObject subject(const CertificateRecord& record)
{
    return {{"id"_L1, identifier(record.serial, u"holder"_s)},
            {"type"_L1, typeOf(u"AchievementSubject"_s)},
            {"achievement"_L1, achievement(record)},
            {"creditsEarned"_L1, record.credits.hundredths() / 100.0},
            {"name"_L1, shown(record.fullName)},
            {"role"_L1, isTeaching(record) ? u"Speaker"_s : u"Attendee"_s}};
}

QJsonObject evidence(const CertificateRecord& record)
{
    return {{"id"_L1, identifier(record.serial, u"record"_s)},
            {"type"_L1, typeOf(u"Evidence"_s)},
            {"genre"_L1, u"application/json"_s},
            {"name"_L1, u"Record of the certificate"_s},
            {"narrative"_L1, canonicalJson(record)}};
}

} // namespace

QString identifier(const CertificateSerial& serial, const QString& part)
{
    const QString whole = u"urn:led-forum:certificate:"_s + serial.value();
    return part.isEmpty() ? whole : whole + u':' + part;
}

QJsonObject unsignedCredential(const CertificateRecord& asGiven, const QByteArray& issuerKey)
{
    const CertificateRecord record = composed(asGiven);
    const QJsonObject issuer{
        {"id"_L1, did(issuerKey)}, {"type"_L1, typeOf(u"Profile"_s)}, {"name"_L1, shown(record.forumName)}};
    return {{"@context"_L1, QJsonArray{u"https://www.w3.org/ns/credentials/v2"_s,
                                       u"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"_s}},
            {"id"_L1, identifier(record.serial)},
            {"type"_L1, QJsonArray{u"VerifiableCredential"_s, u"OpenBadgeCredential"_s}},
            {"credentialSubject"_L1, subject(record)},
            {"evidence"_L1, QJsonArray{evidence(record)}},
            {"issuer"_L1, issuer},
            {"name"_L1, isTeaching(record) ? u"Certificate of teaching"_s : u"Certificate of attendance"_s},
            {"validFrom"_L1, stamp(record)}};
}

QJsonObject proofOptions(const CertificateRecord& record, const QByteArray& issuerKey)
{
    const QString issuer = did(issuerKey);
    const QString key = issuer.sliced(QLatin1StringView("did:key:").size());
    return {{"id"_L1, identifier(record.serial, u"proof"_s)},
            {"type"_L1, u"DataIntegrityProof"_s},
            {"created"_L1, stamp(record)},
            {"cryptosuite"_L1, u"eddsa-rdfc-2022"_s},
            {"proofPurpose"_L1, u"assertionMethod"_s},
            {"verificationMethod"_L1, QString(issuer + u'#' + key)}};
}

std::optional<CertificateRecord> recordIn(const QJsonObject& credential)
{
    const QJsonObject first = credential.value("evidence"_L1).toArray().first().toObject();
    return recordFrom(first.value("narrative"_L1).toString());
}

} // namespace ledforum::credential
