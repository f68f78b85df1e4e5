// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/fontprogram.h"

#include <QCryptographicHash>
#include <QHash>
#include <QMutex>
#include <QRawFont>
#include <QtEndian>

#include <array>
#include <hb-ot.h>
#include <hb-subset.h>
#include <numeric>
#include <string>

namespace ledforum {

namespace {

constexpr std::array outlineTables{"glyf", "loca", "CFF ", "head", "hhea", "hmtx", "maxp"};
constexpr std::array otherTables{"cmap", "name", "OS/2", "post"};
constexpr int bestLevel = 9; // paid once
constexpr int quickLevel = 3;

struct Deleter
{
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
    void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
};
template <class T>
using Held = std::unique_ptr<T, Deleter>;

using Blobs = QHash<hb_tag_t, std::shared_ptr<hb_blob_t>>;

hb_tag_t tagOf(const char* name)
{
    return hb_tag_from_string(name, 4);
}

hb_blob_t* tableOf(hb_face_t*, hb_tag_t tag, void* blobs)
{
    const auto found = static_cast<Blobs*>(blobs)->constFind(tag);
    return found == static_cast<Blobs*>(blobs)->constEnd() ? hb_blob_get_empty()
                                                           : hb_blob_reference(found->get());
}

/// The table's bytes stay with the blob.
std::shared_ptr<hb_blob_t> blobOf(const QByteArray& table)
{
    auto* const kept = new QByteArray(table);
    hb_blob_t* const blob = hb_blob_create(kept->constData(), unsigned(kept->size()), HB_MEMORY_MODE_READONLY,
                                           kept, [](void* bytes) { delete static_cast<QByteArray*>(bytes); });
    return {blob, Deleter()};
}

QByteArray bytesOf(hb_blob_t* blob)
{
    unsigned length = 0;
    const char* const data = hb_blob_get_data(blob, &length);
    return {data, qsizetype(length)};
}

int wordAt(const QByteArray& table, qsizetype offset)
{
    return offset + 2 <= table.size() ? qFromBigEndian<qint16>(table.constData() + offset) : 0;
}

/// What a name in a PDF may consist of without escapes.
QByteArray plainName(hb_face_t* face)
{
    std::array<char, 128> buffer{};
    unsigned size = buffer.size();
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, buffer.data());
    QByteArray name;
    for (const char c : QByteArray(buffer.data())) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-')
            name += c;
    }
    return name.isEmpty() ? QByteArray("Font") : name;
}

QByteArray tagFor(const std::vector<FontSubset::Glyph>& glyphs)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const FontSubset::Glyph& glyph : glyphs)
        hash.addData(QByteArray::number(glyph.original) + ' ');
    const QByteArray digest = hash.result();
    QByteArray tag;
    for (int i = 0; i < 6; ++i)
        tag += char('A' + quint8(digest.at(i)) % 26);
    return tag;
}

std::u32string commonCharacters()
{
    std::u32string all = U"£·–—‘’“”…";
    for (char32_t c = U' '; c <= U'~'; ++c)
        all += c;
    return all;
}

std::vector<quint16> codesInOrder(qsizetype count)
{
    std::vector<quint16> codes(static_cast<size_t>(count));
    std::iota(codes.begin(), codes.end(), quint16(0));
    return codes;
}

} // namespace

struct FontProgram::Tables
{
    Blobs all;
    Blobs outlines;       // what goes into a file: without the map from characters, which costs time
    Held<hb_face_t> face; // before the font that is made of it
    Held<hb_face_t> bareFace;
    Held<hb_font_t> font;
};

std::shared_ptr<const FontProgram> FontProgram::of(const QRawFont& font)
{
    static QMutex mutex;
    static QHash<QByteArray, std::shared_ptr<const FontProgram>> known;
    // The head holds the checksum of all the file's bytes; the faces of a collection may share it.
    const QByteArray key = font.fontTable("head") + font.familyName().toUtf8();
    const QMutexLocker lock(&mutex);
    std::shared_ptr<const FontProgram>& program = known[key];
    if (!program)
        program.reset(new FontProgram(font));
    return program;
}

FontProgram::FontProgram(const QRawFont& font)
    : m_tables(std::make_unique<Tables>())
{
    const auto read = [&](const char* name, auto&... into) {
        const QByteArray table = font.fontTable(name);
        if (table.isEmpty())
            return;
        const std::shared_ptr<hb_blob_t> blob = blobOf(table);
        (into.insert(tagOf(name), blob), ...);
    };
    for (const char* name : outlineTables)
        read(name, m_tables->all, m_tables->outlines);
    for (const char* name : otherTables)
        read(name, m_tables->all);
    m_tables->face.reset(hb_face_create_for_tables(tableOf, &m_tables->all, nullptr));
    m_tables->bareFace.reset(hb_face_create_for_tables(tableOf, &m_tables->outlines, nullptr));
    m_tables->font.reset(hb_font_create(m_tables->face.get()));
    hb_face_make_immutable(m_tables->face.get());
    hb_face_make_immutable(m_tables->bareFace.get());
    hb_font_make_immutable(m_tables->font.get());
    m_hasCubicOutlines = m_tables->all.contains(tagOf("CFF "));
    describe();
    const bool hasOutlines = m_hasCubicOutlines || m_tables->all.contains(tagOf("glyf"));
    constexpr qsizetype licenceAt = 8; // fsType of the table OS/2
    constexpr int isForbidden = 2;
    const bool mayBeCopied = (wordAt(font.fontTable("OS/2"), licenceAt) & 0xF) != isForbidden;
    m_isEmbeddable = hasOutlines && mayBeCopied && font.fontTable("fvar").isEmpty();
}

FontProgram::~FontProgram() = default;

int FontProgram::thousandths(int units) const
{
    const int perEm = std::max(1, int(hb_face_get_upem(m_tables->face.get())));
    return qRound(units * 1000.0 / perEm);
}

void FontProgram::describe()
{
    const auto table = [&](const char* name) {
        const Held<hb_blob_t> blob(hb_face_reference_table(m_tables->face.get(), tagOf(name)));
        return bytesOf(blob.get());
    };
    const QByteArray head = table("head");
    const QByteArray hhea = table("hhea");
    const QByteArray os2 = table("OS/2");
    m_description.name = plainName(m_tables->face.get());
    for (int i = 0; i < 4; ++i)
        m_description.box[i] = thousandths(wordAt(head, 36 + 2 * i));
    m_description.ascent = thousandths(wordAt(hhea, 4));
    m_description.descent = thousandths(wordAt(hhea, 6));
    m_description.capHeight = thousandths(wordAt(os2, 88));
    if (m_description.capHeight == 0)
        m_description.capHeight = m_description.ascent;
    m_description.italicAngle = wordAt(table("post"), 4);
    m_isBold = wordAt(head, 44) & 1;
}

quint32 FontProgram::nominalGlyph(char32_t character) const
{
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(m_tables->font.get(), character, &glyph) ? glyph : 0;
}

const FontSubset& FontProgram::commonSubset() const
{
    std::call_once(m_commonOnce, [&] {
        GlyphMeanings meanings;
        for (const char32_t character : commonCharacters()) {
            if (const quint32 glyph = nominalGlyph(character))
                meanings.try_emplace(glyph, QString::fromUcs4(&character, 1));
        }
        m_common = subset(meanings, bestLevel).value_or(FontSubset());
    });
    return m_common;
}

std::optional<FontSubset> FontProgram::subset(const GlyphMeanings& meanings) const
{
    return subset(meanings, quickLevel);
}

std::optional<FontSubset> FontProgram::subset(const GlyphMeanings& meanings, int level) const
{
    const Held<hb_subset_input_t> input(hb_subset_input_create_or_fail());
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    for (const auto& [glyph, meaning] : meanings)
        hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
    const Held<hb_subset_plan_t> plan(hb_subset_plan_create_or_fail(m_tables->bareFace.get(), input.get()));
    if (!plan)
        return std::nullopt;
    const Held<hb_face_t> face(hb_subset_plan_execute_or_fail(plan.get()));
    if (!face)
        return std::nullopt;
    const Held<hb_blob_t> file(m_hasCubicOutlines ? hb_face_reference_table(face.get(), tagOf("CFF "))
                                                  : hb_face_reference_blob(face.get()));
    const QByteArray program = bytesOf(file.get());
    FontSubset subset{.program = deflated(program, level), .programLength = program.size()};
    const qsizetype count = hb_face_get_glyph_count(face.get());
    const std::vector<quint16> codes = m_hasCubicOutlines ? codesOfCff(program, count) : codesInOrder(count);
    const hb_map_t* const originals = hb_subset_plan_new_to_old_glyph_mapping(plan.get());
    for (qsizetype i = 0; i < count; ++i) {
        const quint32 original = hb_map_get(originals, hb_codepoint_t(i));
        const int width = thousandths(hb_font_get_glyph_h_advance(m_tables->font.get(), original));
        const auto meaning = meanings.find(original);
        subset.glyphs.push_back(
            {original, codes.at(size_t(i)), width, meaning == meanings.end() ? QString() : meaning->second});
    }
    subset.characterMap = deflated(characterMapOf(subset.glyphs), level);
    subset.tag = tagFor(subset.glyphs);
    return subset;
}

} // namespace ledforum
