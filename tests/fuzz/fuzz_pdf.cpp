// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/verify/certificatepdfreader.h"
#include "app/certificates/verify/textdifference.h"
#include "tests/fuzz/fuzztarget.h"
#include "tests/support/strictpdf.h"

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

/// A file of the right shape around what a page draws, or around what the codes of its font say.
QByteArray fileAround(const QByteArray& input)
{
    static const QByteArray letters =
        "1 beginbfchar <0001> <0041> endbfchar 1 beginbfrange <0002> <0009> <0042> "
        "endbfrange";
    const bool isMap = input.contains("endbf");
    const QByteArray text = "BT /F0 9 Tf 1 0 0 1 40 40 Tm [<00010002> -300 <0003>] TJ ET";
    return strictPdf(
        {{1, "<< /Type /Catalog /Pages 2 0 R /Metadata 7 0 R >>"},
         {2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"},
         {3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F0 5 0 R >> "
             "/XObject << /I 8 0 R >> >> /Contents 4 0 R >>"},
         {4, plainStream(isMap ? text : input)},
         {5, "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode 6 0 R >>"},
         {6, plainStream(isMap ? input : letters)},
         {7, plainStream("<?xpacket begin?><?xpacket end=\"w\"?>", "/Type /Metadata /Subtype /XML")},
         {8, plainStream("0", "/Type /XObject /Subtype /Image /Width 1 /Height 1")}},
        "/Root 1 0 R");
}

} // namespace

/// A PDF file, or what is drawn on the page of one.
void tryInput(const QByteArray& input)
{
    const bool isWhole = input.contains("%PDF-");
    const auto pdf = readCertificatePdf(isWhole ? input : fileAround(input));
    if (!pdf)
        return;
    fuzz::require(isWhole || pdf->metadata);
    std::vector<QStringList> lines;
    for (const PdfPage& page : pdf->pages) {
        for (const PdfPage::Line& line : page.lines)
            lines.push_back(line.units);
    }
    for (const TextDifference& one : textDifferences({u"ABC"_s, u"0.5 CPD credits"_s}, lines))
        fuzz::require(one.expected != one.found);
}
