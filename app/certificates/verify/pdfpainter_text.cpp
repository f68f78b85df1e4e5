// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/verify/pdfpainter.h"

#include <QStringDecoder>

#include <algorithm>
#include <cmath>

// How a page's text is shown, and whether it can be seen.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t deepestMark = 33;
constexpr double smallestText = 4;    // points
constexpr double weakestContrast = 2; // to 1, of text and what it stands on
constexpr double sameLine = 0.4;      // of the type size: accents stand above and below
constexpr double wideGap = 180;       // thousandths of an em

double luminance(const QColor& colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& one, const QColor& other)
{
    const double first = luminance(one) + 0.05;
    const double second = luminance(other) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

/// Whether one text may stand in for glyphs that say another. That is needed where a script joins its letters
/// in another order; nobody needs it for plain letters and figures.
bool mayStandFor(const QString& text, const QString& glyphs)
{
    const auto allIn = [](const QString& some, const QString& all) {
        return std::all_of(some.begin(), some.end(), [&](QChar c) {
            const bool isPlain = c.isDigit() || (c.unicode() < 0x7f && c.isLetterOrNumber());
            return !isPlain || all.contains(c);
        });
    };
    // An accent may be a glyph of its own.
    const QString apart = text.normalized(QString::NormalizationForm_KD);
    const QString drawn = glyphs.normalized(QString::NormalizationForm_KD);
    return allIn(apart, drawn) && allIn(drawn, apart);
}

} // namespace

QString textString(const QByteArray& bytes)
{
    if (!bytes.startsWith("\xfe\xff"))
        return QString::fromLatin1(bytes);
    QStringDecoder decode(QStringDecoder::Utf16BE, QStringDecoder::Flag::Stateless);
    return decode(bytes.sliced(2));
}

bool PdfPainter::paintText(const QByteArray& name, const Operands& operands, const PdfValue& resources)
{
    const PdfValue none;
    const PdfValue& last = operands.empty() ? none : operands.back();
    const auto nextLine = [this](double x, double y) {
        m_lineMatrix = QTransform::fromTranslate(x, y) * m_lineMatrix;
        m_textMatrix = m_lineMatrix;
    };
    if (name == "BT") {
        m_textMatrix = m_lineMatrix = {};
    } else if (name == "Tf") {
        m_state.font = operands.empty() ? nullptr : fontOf(resources, operands.front().bytes);
        m_state.size = last.number;
    } else if (name == "Tm") {
        m_textMatrix = m_lineMatrix = matrixOf(operands);
    } else if (name == "Td" || name == "TD") {
        m_leading = name == "TD" ? -numberAt(operands, 1) : m_leading;
        nextLine(numberAt(operands, 0), numberAt(operands, 1));
    } else if (name == "TL") {
        m_leading = last.number;
    } else if (name == "T*") {
        nextLine(0, -m_leading);
    } else if (name == "Tj") {
        show(last.bytes);
    } else if (name == "'" || name == "\"") {
        nextLine(0, -m_leading);
        show(last.bytes);
    } else if (name == "TJ") {
        showAll(last);
    } else if (name == "Tr") {
        if (last.number != 0 && last.number != 2)
            object(u"A text is there that is not shown."_s);
    } else if (name == "Tz") {
        m_state.horizontalScale = last.number / 100;
    } else {
        return name == "ET" || name == "Tc" || name == "Tw" || name == "Ts";
    }
    return true;
}

bool PdfPainter::mark(const QByteArray& name, const Operands& operands)
{
    if (name == "EMC" && !m_marks.empty()) {
        const Mark ended = m_marks.back();
        m_marks.pop_back();
        if (!ended.text)
            return true;
        add({*ended.text}); // only now, where its glyphs stand
        if (!mayStandFor(*ended.text, ended.drawn))
            object(u"Letters or figures are drawn otherwise than the file says."_s);
        return true;
    }
    if ((name != "BDC" && name != "BMC") || m_marks.size() >= deepestMark)
        return false;
    const PdfValue none;
    const PdfValue& said = (operands.empty() ? none : operands.back())["ActualText"];
    m_marks.emplace_back();
    if (said.type == PdfValue::Type::String)
        m_marks.back().text = textString(said.bytes);
    count(said.bytes.size());
    return true;
}

const PdfFont* PdfPainter::fontOf(const PdfValue& resources, const QByteArray& name)
{
    const PdfValue& fonts = m_file.resolved(resources["Font"]);
    const PdfValue& dictionary = m_file.resolved(fonts[name]);
    count(0);
    if (m_isTooMuch)
        return nullptr;
    const auto [entry, isNew] = m_fonts.try_emplace(&dictionary, m_file, dictionary);
    if (isNew && !entry->second.isOurs())
        object(u"A text is set in a font that LED Forum does not use."_s);
    return &entry->second;
}

void PdfPainter::show(const QByteArray& codes)
{
    count(codes.size());
    if (m_isTooMuch)
        return;
    requireVisible();
    const QStringList units = m_state.font ? m_state.font->unitsOf(codes) : QStringList();
    const auto standIn = std::find_if(m_marks.begin(), m_marks.end(), [](const Mark& m) { return !!m.text; });
    if (standIn == m_marks.end())
        add(units);
    else
        standIn->drawn += units.join(QString());
}

void PdfPainter::showAll(const PdfValue& array)
{
    for (const PdfValue& item : array.items) {
        if (item.type == PdfValue::Type::String)
            show(item.bytes);
        else if (item.number < -wideGap)
            add({u" "_s});
    }
}

void PdfPainter::add(const QStringList& units)
{
    const QTransform whole = m_textMatrix * m_state.matrix;
    const double y = whole.dy();
    const double most = sameLine * std::abs(whole.m22() * m_state.size);
    std::vector<PdfPage::Line>& lines = m_page.lines;
    if (lines.empty() || std::abs(lines.back().y - y) > most)
        lines.push_back({{}, y});
    lines.back().units += units;
}

/// That who looks at the page sees what is shown now.
void PdfPainter::requireVisible()
{
    const QTransform whole = m_textMatrix * m_state.matrix;
    const QPointF at = whole.map(QPointF());
    m_texts.push_back(at);
    const double height = std::abs(whole.m22() * m_state.size);
    if (!m_paper.contains(at) || height < smallestText ||
        std::abs(whole.m11() * m_state.size * m_state.horizontalScale) < smallestText)
        object(u"A text is there that nobody sees: it is tiny, or beside the page."_s);
    const auto under = std::find_if(m_areas.rbegin(), m_areas.rend(),
                                    [&](const auto& area) { return area.first.contains(at); });
    if (contrast(m_state.fill, under == m_areas.rend() ? QColor(Qt::white) : under->second) < weakestContrast)
        object(u"A text is there that nobody sees: it has the colour of the paper."_s);
}

} // namespace ledforum
