// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/bulk/certificatewriting.h"

#include "app/certificates/bulk/certificatesheet.h"
#include "app/certificates/bulk/certificatesink.h"
#include "app/certificates/bulk/inorder.h"
#include "app/certificates/bulk/mergedcertificates.h"
#include "app/certificates/certificateseal.h"
#include "app/certificates/page/certificatedocument.h"
#include "app/certificates/page/certificatelayout.h"
#include "app/common/wholefile.h"
#include "app/common/wording.h"
#include "app/documents/drawingthreads.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

using Drawn = std::future<Result<QByteArray>>;

/// The writing of many certificates, as far as it is the same whatever they are written into.
class Writing final
{
public:
    Writing(const std::vector<Certificate>& certificates, BulkForm form, const CertificateProgress& progress)
        : m_certificates(certificates)
        , m_progress(progress)
        , m_form(form)
    {
        m_outcome.form = form;
        m_outcome.files.reserve(certificates.size());
    }

    Result<BulkOutcome> each(const QString& path, BulkSheet sheet);
    Result<BulkOutcome> merged(const QString& path, BulkSheet sheet);

private:
    [[nodiscard]] qsizetype total() const { return qsizetype(m_certificates.size()); }
    [[nodiscard]] Result<> mayGoOn(qsizetype done) const;
    [[nodiscard]] Result<Drawn> drawn(qsizetype i, CertificateSink& sink);
    [[nodiscard]] Failure failed(const Failure& why) const;
    BulkOutcome ended();

    const std::vector<Certificate>& m_certificates;
    const CertificateProgress& m_progress;
    BulkForm m_form;
    BulkOutcome m_outcome;
    CertificateSheet m_sheet;
    DrawingThreads m_threads;
};

Result<> Writing::mayGoOn(qsizetype done) const
{
    if (!m_progress || m_progress(done, total()))
        return Done();
    const QString kept = m_form == BulkForm::Folder
                             ? u"The files written are kept; start again to write the rest."_s
                             : u"No file was made, and nothing that was there has changed."_s;
    return Failure{FailureCode::Cancelled,
                   u"Stopped after %1 of %2. %3"_s.arg(
                       QString::number(done), counted(total(), u"certificate"_s, u"certificates"_s), kept)};
}

Failure Writing::failed(const Failure& why) const
{
    if (why.code == FailureCode::Cancelled || m_form != BulkForm::Folder)
        return why;
    return {why.code, why.sentence + u" The files written before it are kept."_s};
}

BulkOutcome Writing::ended()
{
    if (m_progress)
        m_progress(total(), total());
    return std::move(m_outcome);
}

Result<Drawn> Writing::drawn(qsizetype i, CertificateSink& sink)
{
    const Certificate& certificate = m_certificates[size_t(i)];
    auto whole = signedCertificate(certificate);
    if (!whole)
        return whole.failure();
    const auto file = sink.placeFor(whole->record);
    if (!file)
        return file.failure();
    m_sheet.add(whole->record, QFileInfo(file->path).fileName(), file->isNew);
    m_outcome.files.push_back({certificate, file->path, file->isNew});
    if (!file->isNew)
        return m_threads.run([]() -> Result<QByteArray> { return QByteArray(); });
    return m_threads.run(
        [whole = *std::move(whole)]() -> Result<QByteArray> { return certificatePdf(whole, layOut(whole)); });
}

Result<BulkOutcome> Writing::each(const QString& path, BulkSheet sheet)
{
    constexpr qsizetype ahead = 6; // so that neither thread waits for the disk
    const auto sink = m_form == BulkForm::Zip ? zipSink(path) : folderSink(path);
    if (!sink)
        return sink.failure();
    m_outcome.path = QFileInfo(path).absoluteFilePath();
    const Result<> done = inOrder(
        total(), ahead, [&](qsizetype i) { return drawn(i, **sink); },
        [&](qsizetype i, const QByteArray& pdf) -> Result<> {
            const CertificateFile& file = m_outcome.files[size_t(i)];
            return file.isNew ? (*sink)->put({file.path, true}, pdf, file.certificate.issuedOn) : Done();
        },
        [&](qsizetype i) { return mayGoOn(i); });
    if (!done)
        return failed(done.failure());
    if (sheet == BulkSheet::With) {
        const auto written = (*sink)->putSheet(m_sheet.csv());
        if (!written)
            return failed(written.failure());
        m_outcome.sheet = *written;
    }
    const Result<> finished = (*sink)->finish();
    return finished ? Result(ended()) : failed(finished.failure());
}

Result<BulkOutcome> Writing::merged(const QString& path, BulkSheet sheet)
{
    MergedCertificates file(path);
    const Result<> done = file.write(
        m_certificates, m_threads, [&](qsizetype i) { return mayGoOn(i); },
        [&](const Certificate& certificate, const CertificateRecord& record, const QString& pages) {
            m_sheet.add(record, pages, true);
            m_outcome.files.push_back({certificate, file.path(), true});
        });
    if (!done)
        return failed(done.failure());
    m_outcome.path = file.path();
    m_outcome.pages = file.pages();
    if (sheet == BulkSheet::With) {
        const QFileInfo info(file.path());
        m_outcome.sheet = info.dir().absoluteFilePath(info.completeBaseName() + u"-sheet.csv"_s);
        if (const Result<> written = writeWholeFile(m_outcome.sheet, m_sheet.csv()); !written)
            return written.failure();
    }
    return ended();
}

} // namespace

qsizetype BulkOutcome::newlyWritten() const
{
    return std::ranges::count(files, true, &CertificateFile::isNew);
}

Result<BulkOutcome> writeCertificates(const std::vector<Certificate>& certificates, BulkForm form,
                                      const QString& path, const CertificateProgress& progress,
                                      BulkSheet sheet)
{
    if (certificates.empty())
        return refused(u"There is no certificate in force to write. Nothing was written."_s);
    Writing writing(certificates, form, progress);
    return form == BulkForm::MergedPdf ? writing.merged(path, sheet) : writing.each(path, sheet);
}

} // namespace ledforum
