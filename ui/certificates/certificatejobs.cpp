// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/certificatejobs.h"

#include "app/certificates/messages/certificatemessages.h"
#include "app/certificates/messages/messagewording.h"
#include "app/common/wording.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

using Told = WorkStrip::Told;
using Stage = WorkStrip::Stage;

QString certificateWords(qsizetype number)
{
    return counted(number, u"certificate"_s, u"certificates"_s);
}

QString issuedSentence(const BulkIssued& issued)
{
    QStringList sentences{u"%1 issued."_s.arg(certificateWords(std::ssize(issued.certificates)))};
    const auto open = std::ranges::count(issued.skipped, true, &BulkIssued::Skipped::isRegisterOpen);
    if (open > 0)
        sentences += u"%1 not closed yet: those get theirs later."_s.arg(
            counted(open, u"register is"_s, u"registers are"_s));
    for (const BulkIssued::Skipped& skipped : issued.skipped) {
        if (!skipped.isRegisterOpen)
            sentences += skipped.sentence;
    }
    return sentences.join(u' ');
}

QString writtenSentence(const BulkOutcome& outcome)
{
    const QString path = QDir::toNativeSeparators(outcome.path);
    switch (outcome.form) {
    case BulkForm::Folder: {
        const QString files = counted(outcome.newlyWritten(), u"file"_s, u"files"_s);
        return outcome.alreadyThere() > 0
                   ? u"%1 written to “%2”; %3 there already."_s.arg(
                         files, path, counted(outcome.alreadyThere(), u"was"_s, u"were"_s))
                   : u"%1 written to “%2”."_s.arg(files, path);
    }
    case BulkForm::Zip:
        return u"%1 and a list of them in “%2”."_s.arg(certificateWords(std::ssize(outcome.files)), path);
    case BulkForm::MergedPdf:
        return u"%1 on %2 in “%3”."_s.arg(certificateWords(std::ssize(outcome.files)),
                                          counted(outcome.pages, u"page"_s, u"pages"_s), path);
    }
    Q_UNREACHABLE();
}

/// One PDF is to be read, all else to be handed on from where it lies.
QString placeOf(const BulkOutcome& outcome)
{
    return outcome.form == BulkForm::Zip ? QFileInfo(outcome.path).absolutePath() : outcome.path;
}

Result<Told> writeAll(const std::vector<Certificate>& certificates, const CertificatePlace& place,
                      const CertificateProgress& progress)
{
    const auto written = writeCertificates(certificates, place.form, place.path, progress);
    if (!written)
        return written.failure();
    return Told{writtenSentence(*written), placeOf(*written)};
}

Result<Told> collectAndWrite(Forum& forum, const Actor& actor, const CertificateSelection& selection,
                             const CertificatePlace& place, const CertificateProgress& progress)
{
    const auto certificates = forum.certificateBulk().collect(actor, selection);
    return certificates ? writeAll(*certificates, place, progress) : certificates.failure();
}

Told toldOf(const MessageBatch& batch)
{
    const bool isWhole = batch.unreachable.empty() && batch.leftOut.empty();
    return {summaryOf(batch).join(u' '),
            batch.messages.size() == 1 ? batch.messages.front().path : batch.folder,
            isWhole ? MessageKind::Success : MessageKind::Warning};
}

} // namespace

std::vector<Stage> issuingStages(const Actor& actor, const CertificateSelection& selection,
                                 const CertificatePlace& place)
{
    const auto issued = std::make_shared<BulkIssued>();
    const auto issue = [&actor, selection, issued](Forum& forum,
                                                   const CertificateProgress& progress) -> Result<Told> {
        auto done = forum.certificateBulk().issue(actor, selection, progress);
        if (!done)
            return done.failure();
        *issued = *std::move(done);
        return Told{};
    };
    const auto write = [&actor, selection, place,
                        issued](Forum& forum, const CertificateProgress& progress) -> Result<Told> {
        auto told = collectAndWrite(forum, actor, selection, place, progress);
        const QString before = issuedSentence(*issued) + u' ';
        if (!told)
            return Failure{told.failure().code, before + told.failure().sentence};
        told->sentence.prepend(before);
        return told;
    };
    return {{u"Issuing, session by session"_s, issue}, {u"Writing certificates"_s, write}};
}

std::vector<Stage> writingStages(const Actor& actor, const CertificateSelection& selection,
                                 const CertificatePlace& place)
{
    return {{u"Writing certificates"_s,
             [&actor, selection, place](Forum& forum, const CertificateProgress& progress) {
                 return collectAndWrite(forum, actor, selection, place, progress);
             }}};
}

std::vector<Stage> writingStages(const std::vector<Certificate>& certificates, const CertificatePlace& place)
{
    return {{u"Writing certificates"_s, [certificates, place](Forum&, const CertificateProgress& progress) {
                 return writeAll(certificates, place, progress);
             }}};
}

std::vector<Stage> messageStages(const Actor& actor, const std::vector<Certificate>& certificates,
                                 const QString& folder)
{
    const auto prepare = [&actor, certificates, folder](Forum& forum,
                                                        const CertificateProgress& progress) -> Result<Told> {
        const auto batch = forum.certificateMessages().prepare(actor, certificates, folder, progress);
        if (!batch)
            return batch.failure();
        return toldOf(*batch);
    };
    return {{u"Preparing messages"_s, prepare}};
}

} // namespace ledforum
