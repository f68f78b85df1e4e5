// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/bulk/mergedcertificates.h"

#include "app/certificates/bulk/inorder.h"
#include "app/certificates/certificateseal.h"
#include "app/certificates/page/certificatelayout.h"
#include "app/common/wording.h"
#include "app/documents/drawingthreads.h"

#include <QFileInfo>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t certificatesOfAPart = 20;

QString pagesFrom(int first, int count)
{
    return count == 1 ? u"Page %1"_s.arg(first) : u"Pages %1 to %2"_s.arg(first).arg(first + count - 1);
}

} // namespace

struct MergedCertificates::Part
{
    ArchivePart drawn;
    std::vector<CertificateRecord> records;
    std::vector<int> pages; ///< of each
};

MergedCertificates::MergedCertificates(const QString& path)
    : m_file(path)
{
}

QString MergedCertificates::path() const
{
    return QFileInfo(m_file.path()).absoluteFilePath();
}

Result<> MergedCertificates::write(const std::vector<Certificate>& certificates, DrawingThreads& threads,
                                   const MayGoOn& mayGoOn, const Placed& placed)
{
    constexpr qsizetype ahead = 3;
    if (const Result<> opened = m_file.open(); !opened)
        return opened;
    const auto begin = [&](qsizetype i) -> Result<std::future<Result<Part>>> {
        const size_t first = size_t(i) * certificatesOfAPart;
        const size_t last = std::min(certificates.size(), first + certificatesOfAPart);
        return threads.run([of = std::vector(certificates.begin() + qsizetype(first),
                                             certificates.begin() + qsizetype(last))] { return drawn(of); });
    };
    const auto take = [&](qsizetype i, const Part& part) {
        int page = m_pdf.pages();
        for (size_t n = 0; n < part.records.size(); ++n) {
            placed(certificates[size_t(i) * certificatesOfAPart + n], part.records[n],
                   pagesFrom(page + 1, part.pages[n]));
            page += part.pages[n];
        }
        return add(part);
    };
    const auto parts = qsizetype((certificates.size() + certificatesOfAPart - 1) / certificatesOfAPart);
    const Result<> done = inOrder(parts, ahead, begin, take,
                                  [&](qsizetype i) { return mayGoOn(i * qsizetype(certificatesOfAPart)); });
    if (!done)
        return done;
    if (const Result<> ended = m_file.write(std::move(m_pdf).finished(information())); !ended)
        return ended;
    return m_file.finish();
}

Result<MergedCertificates::Part> MergedCertificates::drawn(const std::vector<Certificate>& certificates)
{
    std::vector<CertificateRecord> records;
    std::vector<int> numbers;
    std::vector<DocumentPage> pages;
    for (const Certificate& certificate : certificates) {
        const auto whole = signedCertificate(certificate);
        if (!whole)
            return whole.failure();
        const std::vector<DocumentPage> own = layOut(*whole);
        records.push_back(whole->record);
        numbers.push_back(int(own.size()));
        pages.insert(pages.end(), own.begin(), own.end());
    }
    auto part = ArchivePart::draw(pages);
    return part ? Result(Part{*std::move(part), std::move(records), std::move(numbers)}) : part.failure();
}

Result<> MergedCertificates::add(const Part& part)
{
    for (const CertificateRecord& record : part.records) {
        const QDate day = record.span.date;
        m_first = m_first.isValid() ? std::min(m_first, day) : day;
        m_last = m_last.isValid() ? std::max(m_last, day) : day;
        m_issuedOn = m_issuedOn.isValid() ? std::max(m_issuedOn, record.issuedOn) : record.issuedOn;
    }
    m_certificates += qsizetype(part.records.size());
    m_pdf.add(part.drawn);
    return m_file.write(m_pdf.takeWritten());
}

ArchiveInformation MergedCertificates::information() const
{
    const QString days =
        m_first == m_last ? plainDate(m_first) : u"%1 to %2"_s.arg(plainDate(m_first), plainDate(m_last));
    ArchiveInformation information{.title = u"%1 for printing: %2"_s.arg(
                                       counted(m_certificates, u"certificate"_s, u"certificates"_s), days),
                                   .producer = u"LED Forum"_s,
                                   .created = QDateTime(m_issuedOn, QTime(12, 0), Qt::UTC)};
    information.xmp = archiveXmp(information);
    return information;
}

} // namespace ledforum
