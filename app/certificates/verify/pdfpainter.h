// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/verify/pdffont.h"
#include "app/certificates/verify/pdfpage.h"

#include <QColor>
#include <QTransform>

namespace ledforum {

/// Of a page that a certificate does not have there may be many; who reads them has enough of a few.
void addProblem(QStringList& problems, const QString& problem);

/// A text string of the file, as viewers show it.
[[nodiscard]] QString textString(const QByteArray& bytes);

/// The n-th operand's number; 0 when there is none.
[[nodiscard]] double numberAt(const std::vector<PdfValue>& operands, size_t i);
/// The first six.
[[nodiscard]] QTransform matrixOf(const std::vector<PdfValue>& operands);

/// Carries out what a page's content says, as far as it matters for text.
class PdfPainter final
{
public:
    PdfPainter(const PdfObjects& file, const QRectF& paper, PdfPage& page)
        : m_file(file)
        , m_paper(paper)
        , m_page(page)
    {
    }

    void paint(const QByteArray& content, const PdfValue& resources, int depth);
    /// Something that lies on the page.
    void paintNote(const PdfValue& note);
    void object(const QString& problem) { addProblem(m_page.problems, problem); }

private:
    using Operands = std::vector<PdfValue>;
    struct State
    {
        QTransform matrix;
        QColor fill = Qt::black;
        const PdfFont* font = nullptr;
        double size = 0;
        double horizontalScale = 1;
    };
    struct Mark
    {
        std::optional<QString> text = {}; // stands in for the glyphs inside
        QString drawn = {};               // what those say
    };

    bool paintText(const QByteArray& name, const Operands& operands, const PdfValue& resources);
    bool paintArea(const QByteArray& name, const Operands& operands);
    bool changeState(const QByteArray& name, const Operands& operands);
    bool mark(const QByteArray& name, const Operands& operands);
    void paintObject(const Operands& operands, const PdfValue& resources, int depth);
    void show(const QByteArray& codes);
    void showAll(const PdfValue& array);
    void add(const QStringList& units);
    void requireVisible();
    void carryOut(const QByteArray& name, const Operands& operands, const PdfValue& resources, int depth);
    /// Notes that so much more is there, and that it is too much, when it is.
    void count(qsizetype units);
    const PdfFont* fontOf(const PdfValue& resources, const QByteArray& name);

    const PdfObjects& m_file;
    QRectF m_paper;
    PdfPage& m_page;
    State m_state;
    std::vector<State> m_states;
    QTransform m_textMatrix;
    QTransform m_lineMatrix;
    double m_leading = 0;
    std::vector<QRectF> m_path;
    std::vector<std::pair<QRectF, QColor>> m_areas;
    std::vector<QPointF> m_texts;
    std::vector<Mark> m_marks;
    std::map<const PdfValue*, PdfFont> m_fonts;
    int m_forms = 0;
    qsizetype m_units = 0;
    bool m_isTooMuch = false; ///< more is drawn than on any certificate
};

} // namespace ledforum
