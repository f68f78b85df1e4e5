// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/verify/certificatepdfreader.h"

#include "app/certificates/credential/certificatexmp.h"
#include "app/certificates/verify/pdfpainter.h"
#include "app/certificates/verify/pdfpicture.h"

#include <QCryptographicHash>

#include <algorithm>
#include <set>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostPages = 8; // a certificate has two at most

/// The kinds of object in a certificate's file, and which entries each may have.
struct Kind
{
    QByteArrayView name;
    std::vector<QByteArray> entries;
};

const Kind catalog{"Catalog", {"Type", "Pages", "Metadata", "OutputIntents", "Lang", "ViewerPreferences"}};
const Kind pageTree{"Pages", {"Type", "Kids", "Count"}};
const Kind page{"Page", {"Type", "Parent", "MediaBox", "Resources", "Contents"}};
const Kind resources{"", {"Font", "XObject"}};
const Kind content{"", {"Length", "Filter"}};
const Kind font{"Font", {"Type", "Subtype", "BaseFont", "Encoding", "DescendantFonts", "ToUnicode"}};
const Kind descendant{
    "Font", {"Type", "Subtype", "BaseFont", "CIDSystemInfo", "FontDescriptor", "W", "DW", "CIDToGIDMap"}};
const Kind descriptor{"FontDescriptor",
                      {"Type", "FontName", "Flags", "FontBBox", "ItalicAngle", "Ascent", "Descent",
                       "CapHeight", "StemV", "FontFile2", "FontFile3", "CIDSet"}};
const Kind program{"", {"Length", "Filter", "Length1", "Subtype"}};
const Kind metadata{"Metadata", {"Type", "Subtype", "Length"}};
const Kind intent{"OutputIntent",
                  {"Type", "S", "OutputConditionIdentifier", "OutputCondition", "RegistryName", "Info",
                   "DestOutputProfile"}};
const Kind profile{"", {"N", "Alternate", "Length", "Filter"}};
const Kind image{"XObject",
                 {"Type", "Subtype", "Width", "Height", "ColorSpace", "BitsPerComponent", "Length", "Filter",
                  "Interpolate"}};
const Kind information{"", {"Title", "Creator", "Producer", "CreationDate", "ModDate"}};
const Kind trailer{"", {"Size", "Root", "Info", "ID"}};

/// Goes through a file along the ways on which a certificate's objects hang together.
class Shape final
{
public:
    Shape(const PdfObjects& file, QStringList& problems)
        : m_file(file)
        , m_problems(problems)
    {
    }

    /// The value that the reference leads to, which must be of the kind.
    const PdfValue& follow(const PdfValue& value, const Kind& kind)
    {
        if (value.type == PdfValue::Type::Reference)
            m_seen.insert(int(value.number));
        const PdfValue& target = m_file.resolved(value);
        for (const auto& [key, entry] : target.members) {
            if (std::find(kind.entries.begin(), kind.entries.end(), key) == kind.entries.end())
                object(
                    u"The file holds what no certificate has (%1)."_s.arg(QString::fromLatin1(key.left(24))));
        }
        if (!kind.name.isEmpty() &&
            !(target["Type"].type == PdfValue::Type::Name && target["Type"].bytes == kind.name))
            object(u"The file is not put together as a certificate is."_s);
        return target;
    }
    void stream(const PdfValue& reference, const Kind& kind)
    {
        if (reference.type == PdfValue::Type::Null)
            return;
        (void)follow(reference, kind);
        const PdfObject* found = m_file.object(reference);
        if (!found || !m_file.content(*found))
            object(u"A part of the file is damaged, or packed in another way."_s);
    }
    void object(const QString& problem) { addProblem(m_problems, problem); }
    void requireNothingElse()
    {
        if (m_seen.size() != m_file.objects().size())
            object(u"The file holds parts that are not shown."_s);
    }

private:
    const PdfObjects& m_file;
    QStringList& m_problems;
    std::set<int> m_seen;
};

void walkFont(Shape& shape, const PdfObjects& file, const PdfValue& reference)
{
    const PdfValue& outer = shape.follow(reference, font);
    shape.stream(outer["ToUnicode"], content);
    for (const PdfValue& inner : file.resolved(outer["DescendantFonts"]).items) {
        const PdfValue& own = shape.follow(inner, descendant);
        if (own["CIDToGIDMap"].type == PdfValue::Type::Reference)
            shape.stream(own["CIDToGIDMap"], content);
        if (own["W"].type == PdfValue::Type::Reference)
            (void)shape.follow(own["W"], content);
        const PdfValue& described = shape.follow(own["FontDescriptor"], descriptor);
        for (const char* key : {"FontFile2", "FontFile3", "CIDSet"})
            shape.stream(described[key], program);
    }
}

void walkPage(Shape& shape, const PdfObjects& file, const PdfValue& own)
{
    const PdfValue& used = shape.follow(own["Resources"], resources);
    for (const auto& [name, reference] : file.resolved(used["Font"]).members)
        walkFont(shape, file, reference);
    for (const auto& [name, reference] : file.resolved(used["XObject"]).members)
        shape.stream(reference, image);
    shape.stream(own["Contents"], content);
}

void walkCatalog(Shape& shape, const PdfObjects& file, const PdfValue& root)
{
    shape.stream(root["Metadata"], metadata);
    for (const PdfValue& one : file.resolved(root["OutputIntents"]).items)
        shape.stream(shape.follow(one, intent)["DestOutputProfile"], profile);
}

/// The pages in order. A tree of more than one level is no certificate's; another program's pages are found
/// one by one.
std::vector<const PdfValue*> pagesOf(const PdfObjects& file, const PdfValue& root)
{
    std::vector<const PdfValue*> pages;
    for (const PdfValue& kid : file.resolved(file.resolved(root["Pages"])["Kids"]).items) {
        if (pages.size() < mostPages && file.resolved(kid)["Type"].isName("Page"))
            pages.push_back(&file.resolved(kid));
    }
    if (pages.empty()) {
        for (const auto& [number, object] : file.objects()) {
            if (object.value["Type"].isName("Page"))
                pages.push_back(&object.value);
        }
    }
    pages.resize(std::min(pages.size(), mostPages));
    return pages;
}

std::optional<QByteArray> metadataOf(const PdfObjects& file, const PdfValue& root, const QByteArray& pdf)
{
    const PdfObject* stream = file.object(root["Metadata"]);
    const auto bytes = stream ? file.content(*stream) : std::nullopt;
    const auto packet = bytes ? xmpPacketIn(*bytes) : std::nullopt;
    return packet || !file.problem().isEmpty() ? (packet ? packet : xmpPacketIn(pdf)) : packet;
}

/// The file's identifier is a digest of all that stands before the table of its parts: whoever changes a byte
/// and does not know of it is found out, whatever the byte was.
void requireIdentifier(Shape& shape, const PdfObjects& file, const QByteArray& pdf)
{
    const QByteArray digest =
        QCryptographicHash::hash(pdf.first(file.tablePlace()), QCryptographicHash::Blake2b_256).first(16);
    const std::vector<PdfValue>& parts = file.trailer()["ID"].items;
    if (parts.size() != 2 || parts[0].bytes != digest || parts[1].bytes != digest)
        shape.object(u"The file was changed after it was made."_s);
}

void requireShape(const PdfObjects& file, const PdfValue& root, const QByteArray& pdf,
                  const std::vector<const PdfValue*>& pages, CertificatePdf& read)
{
    Shape shape(file, read.problems);
    requireIdentifier(shape, file, pdf);
    (void)shape.follow(file.trailer(), trailer);
    (void)shape.follow(file.trailer()["Info"], information);
    (void)shape.follow(file.trailer()["Root"], catalog);
    walkCatalog(shape, file, root);
    const PdfValue& tree = shape.follow(root["Pages"], pageTree);
    const std::vector<PdfValue>& kids = file.resolved(tree["Kids"]).items;
    for (size_t i = 0; i < std::min(kids.size(), mostPages); ++i)
        walkPage(shape, file, shape.follow(kids[i], page));
    if (kids.size() != pages.size())
        shape.object(u"The file is not put together as a certificate is."_s);
    const PdfObject* packet = file.object(root["Metadata"]);
    if (packet && packet->raw != read.metadata)
        shape.object(u"The file’s metadata are not written as in a certificate."_s);
    shape.requireNothingElse();
}

} // namespace

std::optional<CertificatePdf> readCertificatePdf(const QByteArray& pdf)
{
    if (!pdf.left(1024).contains("%PDF-"))
        return std::nullopt;
    const PdfObjects file = PdfObjects::read(pdf);
    const PdfValue& root = file.resolved(file.trailer()["Root"]);
    const std::vector<const PdfValue*> pages = pagesOf(file, root);
    CertificatePdf read{.metadata = metadataOf(file, root, pdf)};
    for (const auto& [key, text] : file.resolved(file.trailer()["Info"]).members)
        read.information.emplace(key, textString(file.resolved(text).bytes));
    for (const PdfValue* one : pages) {
        read.pages.push_back(readPage(file, *one));
        const PdfValue& images = file.resolved(file.resolved((*one)["Resources"])["XObject"]);
        for (const QByteArray& name : read.pages.back().images)
            read.pictures.push_back(pictureDigestOf(file, images[name]));
    }
    if (file.problem().isEmpty())
        requireShape(file, root, pdf, pages, read);
    else
        read.problems += file.problem();
    for (const PdfPage& one : read.pages) {
        for (const QString& problem : one.problems)
            addProblem(read.problems, problem);
    }
    return read;
}

} // namespace ledforum
