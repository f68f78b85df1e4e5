// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/certificatecommands.h"

#include "app/certificates/certificaterecord.h"
#include "app/certificates/certificateservice.h"
#include "app/cli/json.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/people/peopleservice.h"
#include "app/programme/programmeservice.h"

#include <QDir>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// A certificate as it says itself, in the names of the command line's fields.
QJsonObject rowOf(const Certificate& certificate)
{
    QJsonObject row{{u"id"_s, certificate.id.value()},
                    {u"serial"_s, certificate.serial.value()},
                    {u"session"_s, certificate.session.value()},
                    {u"person"_s, certificate.person.value()},
                    {u"minutes"_s, certificate.minutes},
                    {u"credits"_s, numberOf(certificate.credits)},
                    {u"issued_on"_s, isoDate(certificate.issuedOn)}};
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

QString fileOf(const CertificateBatch& batch, const Certificate& certificate)
{
    const auto file =
        std::find_if(batch.files.begin(), batch.files.end(), [&](const CertificateFile& candidate) {
            return candidate.certificate.id == certificate.id;
        });
    return file == batch.files.end() ? QString() : file->path;
}

QString summaryOf(const CertificateBatch& batch)
{
    const auto written = std::count_if(batch.files.begin(), batch.files.end(),
                                       [](const CertificateFile& file) { return file.isNew; });
    return u"Issued %1; wrote %2 into %3."_s.arg(
        batch.newlyIssued.empty()
            ? u"no new certificate"_s
            : counted(qsizetype(batch.newlyIssued.size()), u"certificate"_s, u"certificates"_s),
        counted(written, u"file"_s, u"files"_s), QDir::toNativeSeparators(batch.folder));
}

/// The JSON has what was newly issued: nothing the second time.
Result<> issue(CommandCall& call)
{
    const auto session = call.forum().programme().find(call.actor(), call.positional(0));
    if (!session)
        return session.failure();
    const auto batch = call.forum().certificates().issueInto(call.actor(), session->id, call.value(u"out"_s));
    if (!batch)
        return batch.failure();
    QJsonArray rows;
    for (const Certificate& certificate : batch->newlyIssued) {
        QJsonObject row = rowOf(certificate);
        row[u"file"_s] = fileOf(*batch, certificate);
        rows += row;
    }
    call.output().list(rows, {{u"Name"_s, u"full_name"_s},
                              {u"Minutes"_s, u"minutes"_s},
                              {u"Credits"_s, u"credits"_s},
                              {u"Certificate"_s, u"serial"_s}});
    call.output().remark(summaryOf(*batch));
    return Done();
}

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
        rows += rowOf(certificate);
    call.output().list(rows, {{u"Date"_s, u"date"_s},
                              {u"Name"_s, u"full_name"_s},
                              {u"Session"_s, u"title"_s},
                              {u"Minutes"_s, u"minutes"_s},
                              {u"Credits"_s, u"credits"_s},
                              {u"Certificate"_s, u"serial"_s}});
    return Done();
}

} // namespace

std::vector<Command> certificateCommands()
{
    return {
        {.words = u"certificates issue"_s,
         .summary = u"Issue the certificates of a closed register, a PDF file each"_s,
         .needs = CommandNeeds::SignIn,
         .positionals = {u"SESSION"_s},
         .options = {option(u"out"_s, u"the folder to write into; made when missing"_s, u"DIR"_s)},
         .run = issue,
         .requiredOptions = {u"out"_s}},
        {.words = u"certificates list"_s,
         .summary = u"List certificates: one's own, or all for tutors and administrators"_s,
         .needs = CommandNeeds::SignIn,
         .positionals = {},
         .options = {option(u"session"_s, u"only of this session"_s, u"SESSION"_s),
                     option(u"person"_s, u"only of this person"_s, u"PERSON"_s)},
         .run = list},
    };
}

} // namespace ledforum
