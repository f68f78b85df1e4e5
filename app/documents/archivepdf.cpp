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

QByteArray archiveXmp(const ArchiveInformation& information, const QString& identifier)
{
    static const QString packet = QStringLiteral(
        R"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1</rdf:li></rdf:Alt></dc:title>%2</rdf:Description>
<rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" rdf:about="" xmp:CreatorTool="%3" xmp:CreateDate="%4" xmp:ModifyDate="%4"/>
<rdf:Description xmlns:pdf="http://ns.adobe.com/pdf/1.3/" rdf:about="" pdf:Producer="%5"/>
<rdf:Description xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" rdf:about="" pdfaid:part="1" pdfaid:conformance="B"/>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>)");
    const QString known = identifier.isEmpty()
                              ? QString()
                              : u"\n<dc:identifier>%1</dc:identifier>"_s.arg(identifier.toHtmlEscaped());
    return packet
        .arg(information.title.toHtmlEscaped(), known, information.creator.toHtmlEscaped(),
             information.created.toUTC().toString(Qt::ISODate), information.producer.toHtmlEscaped())
        .toUtf8();
}

Result<ArchivePart> ArchivePart::draw(const std::vector<DocumentPage>& pages)
{
    constexpr int level = 3; // five times the speed of the best, for a tenth more
    if (const std::optional<QString> missing = missingFont(pages))
        return refused(*missing);
    ArchivePart part;
    for (const DocumentPage& page : pages) {
        for (const DocumentPage::Picture& picture : page.pictures)
            part.m_images.add(picture.image);
        for (const DocumentPage::Text& text : page.texts)
            part.m_fonts.add(text.block.shaped());
    }
    if (!part.m_fonts.close())
        return refused(
            u"A font of this computer is damaged, so that no file can be made with it. Install the "
            "font packages anew."_s);
    for (const DocumentPage& page : pages)
        part.m_pages.push_back({page.size, deflated(pdfContentOf(page, part.m_fonts, part.m_images), level)});
    return part;
}

ArchiveFile::ArchiveFile()
    : m_tree(m_file.reserve())
{
}

void ArchiveFile::add(const ArchivePart& part)
{
    const QByteArray fonts = part.m_fonts.write(m_file);
    const int resources =
        m_file.put("<< /Font << " + fonts + ">> /XObject << " + part.m_images.write(m_file) + ">> >>");
    for (const ArchivePart::Page& page : part.m_pages) {
        const int content = m_file.putStream("/Filter /FlateDecode", page.content);
        const QSizeF size = page.size * pdfUnitsPerUnit;
        const int object = m_file.put("<< /Type /Page /Parent " + referenceTo(m_tree) + " /MediaBox [0 0 " +
                                      QByteArray::number(size.width(), 'f', 3) + ' ' +
                                      QByteArray::number(size.height(), 'f', 3) + "] /Resources " +
                                      referenceTo(resources) + " /Contents " + referenceTo(content) + " >>");
        m_kids += referenceTo(object) + ' ';
        ++m_pages;
    }
}

QByteArray ArchiveFile::finished(const ArchiveInformation& information) &&
{
    m_file.put(m_tree,
               "<< /Type /Pages /Count " + QByteArray::number(m_pages) + " /Kids [" + m_kids + "] >>");
    const int catalog = putCatalog(m_file, m_tree, information.xmp);
    const int info = putInformation(m_file, information);
    return std::move(m_file).finished(catalog, info);
}

Result<QByteArray> archivePdf(const std::vector<DocumentPage>& pages, const ArchiveInformation& information)
{
    const auto part = ArchivePart::draw(pages);
    if (!part)
        return part.failure();
    ArchiveFile file;
    file.add(*part);
    return std::move(file).finished(information);
}

} // namespace ledforum
