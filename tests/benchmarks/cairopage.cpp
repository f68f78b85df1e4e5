// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/cairopage.h"

#include "app/documents/pdfcontent.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

namespace ledforum {

namespace {

struct Canvas
{
    cairo_t* cairo;
    PangoLayout* layout;
    PangoFontDescription* face;
};

cairo_status_t append(void* file, const unsigned char* bytes, unsigned count)
{
    static_cast<std::string*>(file)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

const char* familyOf(const PlainPage::Text& text)
{
    return text.isSerif ? "Noto Serif" : "Noto Sans";
}

void showOneByOne(const Canvas& canvas, const PlainPage::Text& text)
{
    cairo_select_font_face(canvas.cairo, familyOf(text), CAIRO_FONT_SLANT_NORMAL,
                           text.isBold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
    cairo_set_font_size(canvas.cairo, text.size);
    cairo_move_to(canvas.cairo, text.x, text.y);
    cairo_show_text(canvas.cairo, text.words.c_str());
}

void showByPango(const Canvas& canvas, const PlainPage::Text& text)
{
    pango_font_description_set_family_static(canvas.face, familyOf(text));
    pango_font_description_set_weight(canvas.face, text.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(canvas.face, text.size * PANGO_SCALE);
    pango_layout_set_font_description(canvas.layout, canvas.face);
    pango_layout_set_text(canvas.layout, text.words.c_str(), int(text.words.size()));
    cairo_move_to(canvas.cairo, text.x, text.y);
    pango_cairo_show_layout_line(canvas.cairo, pango_layout_get_line_readonly(canvas.layout, 0));
}

/// Neighbours of one colour in one path, as in our own file.
void fill(cairo_t* cairo, const std::vector<PlainPage::Area>& areas)
{
    for (size_t i = 0; i < areas.size(); ++i) {
        const PlainPage::Area& area = areas[i];
        cairo_rectangle(cairo, area.x, area.y, area.width, area.height);
        const bool isLast = i + 1 == areas.size() || areas[i + 1].red != area.red ||
                            areas[i + 1].green != area.green || areas[i + 1].blue != area.blue;
        if (!isLast)
            continue;
        cairo_set_source_rgb(cairo, area.red, area.green, area.blue);
        cairo_fill(cairo);
    }
}

std::string wordsOf(const ShapedText& shaped, const ShapedText::Run& run)
{
    QString words;
    quint32 last = 0;
    for (const ShapedText::Glyph& glyph : run.glyphs) {
        if (glyph.cluster != last)
            words += shaped.clusters.at(glyph.cluster);
        last = glyph.cluster;
    }
    return words.toStdString();
}

} // namespace

PlainPage plainPageOf(const DocumentPage& page)
{
    constexpr double k = pdfUnitsPerUnit;
    PlainPage plain{.width = page.size.width() * k, .height = page.size.height() * k};
    for (const DocumentPage::Area& area : page.areas) {
        const QRectF& box = area.rectangle;
        const QColor& colour = area.colour;
        plain.areas.push_back({box.x() * k, box.y() * k, box.width() * k, box.height() * k, colour.redF(),
                               colour.greenF(), colour.blueF()});
    }
    for (const DocumentPage::Text& text : page.texts) {
        const QColor colour = text.block.colour();
        const ShapedText& shaped = text.block.shaped();
        for (const ShapedText::Run& run : shaped.runs) {
            const QByteArray& name = run.font->description().name;
            const QPointF at = text.topLeft + run.glyphs.front().position;
            plain.texts.push_back({wordsOf(shaped, run), name.contains("Serif"), name.contains("Bold"),
                                   run.size * k, at.x() * k, at.y() * k, colour.redF(), colour.greenF(),
                                   colour.blueF()});
        }
    }
    return plain;
}

std::string cairoPdf(const PlainPage& page, CairoText how)
{
    std::string file;
    cairo_surface_t* const surface =
        cairo_pdf_surface_create_for_stream(append, &file, page.width, page.height);
    cairo_t* const cairo = cairo_create(surface);
    const Canvas canvas{cairo, how == CairoText::Pango ? pango_cairo_create_layout(cairo) : nullptr,
                        pango_font_description_new()};
    fill(cairo, page.areas);
    for (const PlainPage::Text& text : page.texts) {
        cairo_set_source_rgb(cairo, text.red, text.green, text.blue);
        if (how == CairoText::Pango)
            showByPango(canvas, text);
        else
            showOneByOne(canvas, text);
    }
    pango_font_description_free(canvas.face);
    if (canvas.layout)
        g_object_unref(canvas.layout);
    cairo_destroy(cairo);
    cairo_surface_finish(surface);
    cairo_surface_destroy(surface);
    return file;
}

} // namespace ledforum
