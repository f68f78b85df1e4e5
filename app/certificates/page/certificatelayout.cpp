// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/page/certificatelayout.h"

#include "app/certificates/page/certificatelook.h"
#include "app/certificates/page/frontpage.h"
#include "app/certificates/page/reflectionpage.h"

namespace ledforum {

using namespace certificatelook;

namespace {

void putBand(DocumentPage& page)
{
    page.areas.push_back({QRectF(0, 0, 480, page.size.height()), blue});
    page.areas.push_back({QRectF(480, 0, 100, page.size.height()), lightBlue});
}

} // namespace

std::vector<DocumentPage> layOut(const CertificateRecord& record, const QByteArray& issuerKey)
{
    std::vector<DocumentPage> pages;
    if (auto front = frontPage(record, issuerKey, FrontOutcomes::Listed)) {
        pages.push_back(*std::move(front));
    } else {
        pages.push_back(*frontPage(record, issuerKey, FrontOutcomes::OnNextPage));
        appendOutcomePages(pages, record);
    }
    if (record.design.hasReflectionPage)
        pages.push_back(reflectionPage(record));
    for (size_t i = 1; i < pages.size(); ++i)
        putPageFooter(pages[i], record, int(i) + 1, int(pages.size()));
    for (DocumentPage& page : pages)
        putBand(page);
    return pages;
}

std::vector<DocumentPage> layOut(const SignedCertificate& certificate)
{
    std::vector<DocumentPage> pages = layOut(certificate.record, certificate.signatures.issuerKey);
    putCode(pages.front(), certificate);
    putPictures(pages.front(), certificate);
    return pages;
}

} // namespace ledforum
