// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/bulk/certificatebulk.h"
#include "app/certificates/bulk/certificatefolder.h"
#include "app/cli/certificatecommands.h"
#include "app/cli/certificatejson.h"
#include "app/cli/certificateselectionoptions.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"

#include <QDir>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString counted(qsizetype certificates)
{
    return certificates == 0 ? u"no new certificate"_s
                             : ledforum::counted(certificates, u"certificate"_s, u"certificates"_s);
}

QString files(qsizetype number)
{
    return ledforum::counted(number, u"file"_s, u"files"_s);
}

void printIssued(CommandCall& call, const std::vector<Certificate>& issued,
                 const std::vector<CertificateFile>& written)
{
    QJsonArray rows;
    for (const Certificate& certificate : issued) {
        const auto file = std::ranges::find_if(written, [&](const CertificateFile& candidate) {
            return candidate.certificate.id == certificate.id;
        });
        QJsonObject row = certificateRow(certificate);
        row[u"file"_s] = file == written.end() ? QString() : file->path;
        rows += row;
    }
    call.output().list(rows, {{u"Name"_s, u"full_name"_s},
                              {u"Minutes"_s, u"minutes"_s},
                              {u"Credits"_s, u"credits"_s},
                              {u"Certificate"_s, u"serial"_s}});
}

/// The JSON has what was newly issued: nothing the second time.
Result<> issueSession(CommandCall& call)
{
    const auto session = call.forum().programme().find(call.actor(), call.positional(0));
    if (!session)
        return session.failure();
    const auto batch =
        call.forum().certificateBulk().issueInto(call.actor(), session->id, call.value(u"out"_s));
    if (!batch)
        return batch.failure();
    printIssued(call, batch->newlyIssued, batch->files);
    const auto written = std::ranges::count(batch->files, true, &CertificateFile::isNew);
    call.output().remark(u"Issued %1; wrote %2 into %3."_s.arg(counted(qsizetype(batch->newlyIssued.size())),
                                                               files(written),
                                                               QDir::toNativeSeparators(batch->folder)));
    return Done();
}

/// Says which sessions gave none; the failure of those that should have.
Result<> skippedOf(CommandCall& call, const BulkIssued& issued)
{
    int refusedSessions = 0;
    for (const BulkIssued::Skipped& skipped : issued.skipped) {
        call.output().warn(skipped.sentence);
        refusedSessions += skipped.isRegisterOpen ? 0 : 1;
    }
    if (refusedSessions == 0)
        return Done();
    return refused(u"Nothing was issued for %1, for the reasons above. The others are done."_s.arg(
        ledforum::counted(refusedSessions, u"session"_s, u"sessions"_s)));
}

Result<> issueMany(CommandCall& call, const CertificateSelection& selection)
{
    CertificateBulk& bulk = call.forum().certificateBulk();
    // Whoever may not issue makes no folder either.
    if (const auto allowed = bulk.plan(call.actor(), selection); !allowed)
        return allowed.failure();
    const auto folder = CertificateFolder::prepare(call.value(u"out"_s));
    if (!folder)
        return folder.failure();
    const auto issued = bulk.issue(call.actor(), selection);
    if (!issued)
        return issued.failure();
    const auto all = bulk.collect(call.actor(), selection);
    if (!all)
        return all.failure();
    BulkOutcome outcome{.path = folder->path()};
    if (!all->empty()) {
        auto written = writeCertificates(*all, BulkForm::Folder, folder->path());
        if (!written)
            return written.failure();
        outcome = *std::move(written);
    }
    printIssued(call, issued->certificates, outcome.files);
    call.output().remark(u"Issued %1; wrote %2 into %3."_s.arg(
        counted(qsizetype(issued->certificates.size())), files(outcome.newlyWritten()),
        QDir::toNativeSeparators(outcome.path)));
    return skippedOf(call, *issued);
}

Result<> issue(CommandCall& call)
{
    const auto selection = certificateSelection(call, call.positional(0));
    if (!selection)
        return selection.failure();
    return selection->session ? issueSession(call) : issueMany(call, *selection);
}

struct Target
{
    BulkForm form;
    QString path;
};

Result<Target> targetOf(const CommandCall& call)
{
    std::vector<Target> targets;
    for (const auto& [option, form] : {std::pair(u"out"_s, BulkForm::Folder),
                                       {u"zip"_s, BulkForm::Zip},
                                       {u"merged"_s, BulkForm::MergedPdf}}) {
        if (call.has(option))
            targets.push_back({form, call.value(option)});
    }
    if (targets.size() != 1)
        return refused(u"Say where to: --out and a folder, --zip and a file, or --merged and a file; one of "
                       u"them. Nothing was written."_s);
    return targets.front();
}

QString summaryOf(const BulkOutcome& outcome)
{
    const QString path = QDir::toNativeSeparators(outcome.path);
    const QString all =
        ledforum::counted(qsizetype(outcome.files.size()), u"certificate"_s, u"certificates"_s);
    switch (outcome.form) {
    case BulkForm::Folder:
        return u"Wrote %1 into %2; %3 already there. Who got what: %4."_s.arg(
            files(outcome.newlyWritten()), path, QString::number(outcome.alreadyThere()),
            QDir::toNativeSeparators(outcome.sheet));
    case BulkForm::Zip:
        return u"Wrote %1 into %2. Who got what: %3 in it."_s.arg(all, path, outcome.sheet);
    case BulkForm::MergedPdf:
        break;
    }
    return u"Wrote %1 on %2 into %3. Who got what: %4."_s.arg(
        all, ledforum::counted(outcome.pages, u"page"_s, u"pages"_s), path,
        QDir::toNativeSeparators(outcome.sheet));
}

Result<> save(CommandCall& call)
{
    const auto target = targetOf(call);
    if (!target)
        return target.failure();
    const auto selection = certificateSelection(call, call.value(u"session"_s));
    if (!selection)
        return selection.failure();
    const auto certificates = call.forum().certificateBulk().collect(call.actor(), *selection);
    if (!certificates)
        return certificates.failure();
    const auto outcome = writeCertificates(*certificates, target->form, target->path);
    if (!outcome)
        return outcome.failure();
    QJsonArray rows;
    for (const CertificateFile& file : outcome->files) {
        QJsonObject row = certificateRow(file.certificate);
        row[u"file"_s] = file.path;
        row[u"new"_s] = file.isNew;
        rows += row;
    }
    call.output().object({{u"path"_s, outcome->path},
                          {u"sheet"_s, outcome->sheet},
                          {u"pages"_s, outcome->pages},
                          {u"written"_s, outcome->newlyWritten()},
                          {u"already_there"_s, outcome->alreadyThere()},
                          {u"certificates"_s, rows}},
                         {summaryOf(*outcome)});
    return Done();
}

} // namespace

std::vector<Command> certificateBulkCommands()
{
    const auto days = certificateDayOptions();
    return {
        {.words = u"certificates issue"_s,
         .summary = u"Issue the certificates of a closed register, or of many, a PDF file each"_s,
         .needs = CommandNeeds::SignIn,
         .positionals = {u"[SESSION]"_s},
         .options =
             days + QList{option(u"out"_s, u"the folder to write into; made when missing"_s, u"DIR"_s)},
         .run = issue,
         .requiredOptions = {u"out"_s}},
        {.words = u"certificates save"_s,
         .summary = u"Write the certificates in force of a session, of some time or of a person into files"_s,
         .needs = CommandNeeds::SignIn,
         .positionals = {},
         .options =
             QList{option(u"session"_s, u"of this session"_s, u"SESSION"_s)} + days +
             QList{option(u"person"_s, u"of this person: all of theirs, for who leaves"_s, u"PERSON"_s),
                   option(u"out"_s, u"a PDF file each, into this folder; made when missing"_s, u"DIR"_s),
                   option(u"zip"_s, u"a PDF file each, in this ZIP file"_s, u"FILE"_s),
                   option(u"merged"_s, u"all pages in this PDF file, for printing"_s, u"FILE"_s)},
         .run = save},
    };
}

} // namespace ledforum
