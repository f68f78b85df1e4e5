// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/certificatecommands.h"

#include "app/certificates/certificateseal.h"
#include "app/certificates/certificateservice.h"
#include "app/certificates/credential/credentialjwt.h"
#include "app/certificates/credential/credentialproof.h"
#include "app/certificates/credential/didkey.h"
#include "app/certificates/issuerservice.h"
#include "app/cli/certificatejson.h"
#include "app/cli/json.h"
#include "app/common/wholefile.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/people/peopleservice.h"
#include "app/programme/programmeservice.h"

#include <QDir>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Result<> list(CommandCall& call)
{
    CertificateFilter filter;
    if (call.has(u"session"_s)) {
        const auto session = call.forum().programme().find(call.actor(), call.value(u"session"_s));
        if (!session)
            return session.failure();
        filter.session = session->id;
    }
    if (call.has(u"person"_s)) {
        const auto person = call.forum().people().find(call.actor(), call.value(u"person"_s));
        if (!person)
            return person.failure();
        filter.person = person->id;
    }
    const auto certificates = call.forum().certificates().list(call.actor(), filter);
    if (!certificates)
        return certificates.failure();
    QJsonArray rows;
    for (const Certificate& certificate : *certificates)
        rows += certificateRow(certificate);
    call.output().list(rows, certificateColumns());
    return Done();
}

/// The certificate that the command names, as the actor sees it.
Result<Certificate> named(CommandCall& call)
{
    const auto serial = namedSerial(call);
    return serial ? call.forum().certificates().find(call.actor(), *serial) : serial.failure();
}

void addRecord(QJsonObject& object, const CertificateRecord& record)
{
    addSpan(object, record.span);
    object[u"session_minutes"_s] = record.span.minutes;
    object[u"minutes"_s] = record.minutesAttended;
    object[u"outcomes"_s] = QJsonArray::fromStringList(record.outcomes);
    object[u"leadership_domain"_s] = record.leadershipDomain;
    object[u"clinical"_s] = record.isClinical;
    object[u"scope"_s] = u"internal"_s;
    object[u"venue"_s] = record.venue;
    object[u"online"_s] = record.isOnline;
    object[u"profession"_s] = record.profession;
    object[u"professional_body"_s] = record.professionalBody;
    object[u"forum_name"_s] = record.forumName;
    object[u"site"_s] = record.site;
    object[u"signatory_name"_s] = record.signatoryName;
    object[u"signatory_role"_s] = record.signatoryRole;
}

QStringList linesOf(const Certificate& certificate, const std::optional<CertificateRecord>& record,
                    bool isOurKey)
{
    QStringList lines{u"Certificate %1, issued on %2. %3"_s.arg(
        certificate.serial.value(), plainDate(certificate.issuedOn), standingSentence(certificate.standing))};
    if (certificate.predecessor)
        lines += u"It stands in the place of %1."_s.arg(certificate.predecessor->value());
    if (record)
        lines += {record->fullName +
                      (record->professionalNumber.isEmpty()
                           ? QString()
                           : u", %1 %2"_s.arg(record->professionalBody, record->professionalNumber)),
                  u"%1: “%2”, %3, %4"_s.arg(
                      record->kind == CertificateKind::Teaching ? u"Teaching"_s : u"Attendance"_s,
                      record->sessionTitle, longDate(record->span.date), timeSpan(record->span)),
                  u"%1, CPD credits: %2"_s.arg(counted(certificate.minutes, u"minute"_s, u"minutes"_s),
                                               certificate.credits.text())};
    else
        lines += u"It cannot be opened with your key, or is not as it was issued."_s;
    lines += u"Key fingerprint: %1%2"_s.arg(keyFingerprint(certificate.issuingKey),
                                            isOurKey ? QString() : u", which is none of this forum’s keys"_s);
    return lines;
}

Result<> show(CommandCall& call)
{
    const auto certificate = named(call);
    if (!certificate)
        return certificate.failure();
    const auto isOurs = call.forum().issuer().hasIssuedWith(call.actor(), certificate->issuingKey);
    if (!isOurs)
        return isOurs.failure();
    QJsonObject object = certificateRow(*certificate);
    object[u"key_is_of_this_forum"_s] = *isOurs;
    const auto record = recordFrom(certificate->record);
    if (record)
        addRecord(object, *record);
    call.output().object(object, linesOf(*certificate, record, *isOurs));
    return Done();
}

Result<> credential(CommandCall& call)
{
    const auto certificate = named(call);
    if (!certificate)
        return certificate.failure();
    const auto whole = signedCertificate(*certificate);
    if (!whole)
        return whole.failure();
    const bool isToken = call.has(u"jwt"_s);
    const QByteArray bytes = isToken ? credentialJwt(whole->record, whole->signatures)
                                     : credentialJson(whole->record, whole->signatures);
    if (call.has(u"output"_s)) {
        const QString path = call.value(u"output"_s);
        if (const Result<> written = writeWholeFile(path, bytes); !written)
            return written;
        call.output().object({{u"serial"_s, certificate->serial.value()}, {u"file"_s, path}},
                             {u"Wrote %1."_s.arg(QDir::toNativeSeparators(path))});
    } else if (isToken) {
        const QString token = QString::fromLatin1(bytes);
        call.output().object({{u"serial"_s, certificate->serial.value()}, {u"jwt"_s, token}}, {token});
    } else {
        call.output().document(bytes);
    }
    return Done();
}

} // namespace

std::vector<Command> certificateCommands()
{
    return {
        {.words = u"certificates list"_s,
         .summary = u"List certificates: one's own, or all for tutors and administrators"_s,
         .needs = CommandNeeds::SignIn,
         .positionals = {},
         .options = {option(u"session"_s, u"only of this session"_s, u"SESSION"_s),
                     option(u"person"_s, u"only of this person"_s, u"PERSON"_s)},
         .run = list},
        {.words = u"certificates show"_s,
         .summary = u"Show a certificate: what it says, whether it is in force, and its key"_s,
         .needs = CommandNeeds::SignIn,
         .positionals = {u"SERIAL"_s},
         .options = {},
         .run = show},
        {.words = u"certificates credential"_s,
         .summary = u"Print the signed credential of a certificate (Open Badges 3.0)"_s,
         .needs = CommandNeeds::SignIn,
         .positionals = {u"SERIAL"_s},
         .options = {option(u"jwt"_s, u"as a JSON Web Token"_s),
                     option(u"output"_s, u"into this file instead"_s, u"FILE"_s)},
         .run = credential},
    };
}

} // namespace ledforum
