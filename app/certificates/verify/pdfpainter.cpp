// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/verify/pdfpainter.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestState = 32;
constexpr int deepestForm = 6;
constexpr int mostForms = 100;
// Several times what a certificate has, so that a file made to keep the reader busy does not.
constexpr size_t mostFonts = 64;
constexpr size_t mostAreas = 10'000;
constexpr size_t mostTexts = 5'000;
constexpr size_t mostImages = 100;
constexpr qsizetype mostUnits = 100'000;
constexpr size_t mostOperands = 1'000;
constexpr qsizetype mostProblems = 40;

QColor colourOf(const std::vector<PdfValue>& operands)
{
    const auto part = [&](size_t i) { return std::clamp(numberAt(operands, i), 0.0, 1.0); };
    return operands.size() == 1 ? QColor::fromRgbF(float(part(0)), float(part(0)), float(part(0)))
                                : QColor::fromRgbF(float(part(0)), float(part(1)), float(part(2)));
}

} // namespace

void addProblem(QStringList& problems, const QString& problem)
{
    if (problems.size() < mostProblems && !problems.contains(problem))
        problems += problem;
}

double numberAt(const std::vector<PdfValue>& operands, size_t i)
{
    return i < operands.size() ? operands[i].number : 0;
}

QTransform matrixOf(const std::vector<PdfValue>& operands)
{
    return {numberAt(operands, 0), numberAt(operands, 1), numberAt(operands, 2),
            numberAt(operands, 3), numberAt(operands, 4), numberAt(operands, 5)};
}

void PdfPainter::paint(const QByteArray& content, const PdfValue& resources, int depth)
{
    PdfScanner scanner(content, PdfScanner::References::Unknown);
    Operands operands;
    for (auto value = scanner.next(); value && !m_isTooMuch; value = scanner.next()) {
        if (value->type == PdfValue::Type::Operator) {
            carryOut(value->bytes, operands, resources, depth);
            operands.clear();
        } else {
            operands.push_back(*std::move(value));
            m_isTooMuch = operands.size() > mostOperands;
        }
    }
    scanner.skipSpace();
    if (!scanner.isAtEnd() || m_isTooMuch)
        object(u"A part of the page cannot be read."_s);
}

void PdfPainter::carryOut(const QByteArray& name, const Operands& operands, const PdfValue& resources,
                          int depth)
{
    if (name == "Do")
        paintObject(operands, resources, depth);
    else if (!paintText(name, operands, resources) && !paintArea(name, operands) &&
             !changeState(name, operands) && !mark(name, operands))
        object(u"Something is drawn on the page that is not part of a certificate (%1)."_s.arg(
            QString::fromLatin1(name.left(8))));
}

void PdfPainter::count(qsizetype units)
{
    m_units += units;
    m_isTooMuch = m_isTooMuch || m_units > mostUnits || m_texts.size() > mostTexts ||
                  m_path.size() + m_areas.size() > mostAreas || m_page.images.size() > mostImages ||
                  m_fonts.size() > mostFonts;
}

bool PdfPainter::changeState(const QByteArray& name, const Operands& operands)
{
    if (name == "q" && m_states.size() < deepestState) {
        m_states.push_back(m_state);
    } else if (name == "Q" && !m_states.empty()) {
        m_state = m_states.back();
        m_states.pop_back();
    } else if (name == "cm") {
        m_state.matrix = matrixOf(operands) * m_state.matrix;
    } else if (name == "rg" || name == "g") {
        m_state.fill = colourOf(operands);
    } else {
        return name == "RG" || name == "G" || name == "w";
    }
    return true;
}

bool PdfPainter::paintArea(const QByteArray& name, const Operands& operands)
{
    if (name == "re") {
        const QRectF area(numberAt(operands, 0), numberAt(operands, 1), numberAt(operands, 2),
                          numberAt(operands, 3));
        m_path.push_back(m_state.matrix.mapRect(area.normalized()));
        count(0);
        return true;
    }
    if (name == "n") {
        m_path.clear();
        return true;
    }
    if (name != "f")
        return false;
    for (const QRectF& area : m_path) {
        if (std::any_of(m_texts.begin(), m_texts.end(), [&](QPointF at) { return area.contains(at); }))
            object(u"A text is painted over."_s);
        m_areas.emplace_back(area, m_state.fill);
    }
    m_path.clear();
    return true;
}

void PdfPainter::paintObject(const Operands& operands, const PdfValue& resources, int depth)
{
    const PdfValue& all = m_file.resolved(resources["XObject"]);
    const PdfObject* form = operands.empty() ? nullptr : m_file.object(all[operands.front().bytes]);
    if (form && m_file.resolved(form->value["Subtype"]).isName("Image")) {
        m_page.images.push_back(operands.front().bytes);
        count(0);
        const QRectF area = m_state.matrix.mapRect(QRectF(0, 0, 1, 1));
        if (std::any_of(m_texts.begin(), m_texts.end(), [&](QPointF at) { return area.contains(at); }))
            object(u"A text is painted over."_s);
        return;
    }
    object(u"Something is drawn on the page that is not part of a certificate (a form)."_s);
    if (const auto content =
            form && depth < deepestForm && ++m_forms < mostForms ? m_file.content(*form) : std::nullopt)
        paint(*content, m_file.resolved(form->value["Resources"]), depth + 1);
}

void PdfPainter::paintNote(const PdfValue& note)
{
    object(u"A note or a form lies on the page."_s);
    for (const char* key : {"Contents", "V"}) {
        const PdfValue& text = m_file.resolved(note[key]);
        count(text.bytes.size() + 1);
        if (text.type == PdfValue::Type::String && !m_isTooMuch)
            m_page.lines.push_back({{textString(text.bytes)}, 0});
    }
    const PdfObject* look = m_file.object(m_file.resolved(note["AP"])["N"]);
    if (const auto content =
            look && !m_isTooMuch && ++m_forms < mostForms ? m_file.content(*look) : std::nullopt)
        paint(*content, m_file.resolved(look->value["Resources"]), 1);
}

} // namespace ledforum
