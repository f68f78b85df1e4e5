// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/archivepdf.h"

#include "app/documents/document.h"
#include "app/documents/pdfcontent.h"
#include "app/documents/pdffile.h"

#include <QColorSpace>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// What the colours of the file mean.
struct Profile
{
    QByteArray bytes = QColorSpace(QColorSpace::SRgb).iccProfile();
    QByteArray deflated = ledforum::deflated(bytes, 9);
};

QByteArray textString(const QString& text)
{
    return "<FEFF" + hexOf(text) + '>';
}

QByteArray dateOf(const QDateTime& moment)
{
    return "(D:" + moment.toUTC().toString(u"yyyyMMddHHmmss").toLatin1() + "+00'00')";
}

int putPage(PdfFile& file, const DocumentPage& page, const QByteArray& drawing, int parent, int resources)
{
    constexpr int level = 3; // five times the speed of the best, for a tenth more
    const int content = file.putStream("/Filter /FlateDecode", deflated(drawing, level));
    const QSizeF size = page.size * pdfUnitsPerUnit;
    return file.put("<< /Type /Page /Parent " + referenceTo(parent) + " /MediaBox [0 0 " +
                    QByteArray::number(size.width(), 'f', 3) + ' ' +
                    QByteArray::number(size.height(), 'f', 3) + "] /Resources " + referenceTo(resources) +
                    " /Contents " + referenceTo(content) + " >>");
}

int putInformation(PdfFile& file, const ArchiveInformation& information)
{
    const QByteArray date = dateOf(information.created);
    return file.put("<< /Title " + textString(information.title) + " /Creator " +
                    textString(information.creator) + " /Producer " + textString(information.producer) +
                    " /CreationDate " + date + " /ModDate " + date + " >>");
}

int putCatalog(PdfFile& file, int tree, const QByteArray& xmp)
{
    static const Profile profile;
    const int metadata = file.putStream("/Type /Metadata /Subtype /XML", xmp); // plain, says PDF/A
    const int colours = file.putStream("/N 3 /Filter /FlateDecode", profile.deflated);
    return file.put("<< /Type /Catalog /Pages " + referenceTo(tree) + " /Metadata " + referenceTo(metadata) +
                    " /Lang (en-GB) /ViewerPreferences << /DisplayDocTitle true >>"
                    " /OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB)"
                    " /Info (sRGB) /RegistryName (http://www.color.org) /DestOutputProfile " +
                    referenceTo(colours) + " >>] >>");
}

} // namespace

Result<QByteArray> archivePdf(const std::vector<DocumentPage>& pages, const ArchiveInformation& information)
{
    if (const std::optional<QString> missing = missingFont(pages))
        return refused(*missing);
    PdfFonts fonts;
    PdfImages images;
    for (const DocumentPage& page : pages) {
        for (const DocumentPage::Picture& picture : page.pictures)
            images.add(picture.image);
        for (const DocumentPage::Text& text : page.texts)
            fonts.add(text.block.shaped());
    }
    if (!fonts.close())
        return refused(
            u"A font of this computer is damaged, so that no file can be made with it. Install the "
            "font packages anew."_s);
    PdfFile file;
    const int tree = file.reserve();
    const int resources =
        file.put("<< /Font << " + fonts.write(file) + ">> /XObject << " + images.write(file) + ">> >>");
    QByteArray kids;
    for (const DocumentPage& page : pages)
        kids += referenceTo(putPage(file, page, pdfContentOf(page, fonts, images), tree, resources)) + ' ';
    file.put(tree, "<< /Type /Pages /Count " + QByteArray::number(pages.size()) + " /Kids [" + kids + "] >>");
    const int catalog = putCatalog(file, tree, information.xmp);
    const int info = putInformation(file, information);
    return std::move(file).finished(catalog, info);
}

} // namespace ledforum
