// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/verify/pdfpage.h"

#include "app/certificates/verify/pdffont.h"

#include <QColor>
#include <QStringDecoder>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <functional>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestState = 32;
constexpr int deepestForm = 6;
constexpr int mostForms = 100;
constexpr double smallestText = 4;    // points
constexpr double weakestContrast = 2; // to 1, of text and what it stands on
constexpr double sameLine = 0.4;      // of the type size: accents stand above and below
constexpr double wideGap = 180;       // thousandths of an em

struct State
{
    QTransform matrix;
    QColor fill = Qt::black;
    const PdfFont* font = nullptr;
    double size = 0;
    double horizontalScale = 1;
};

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

QString textString(const QByteArray& bytes)
{
    if (!bytes.startsWith("\xfe\xff"))
        return QString::fromLatin1(bytes);
    QStringDecoder decode(QStringDecoder::Utf16BE, QStringDecoder::Flag::Stateless);
    return decode(bytes.sliced(2));
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

/// Carries out what a page's content says, as far as it matters for text.
class Painter final
{
public:
    Painter(const PdfObjects& file, const QRectF& paper, PdfPage& page)
        : m_file(file)
        , m_paper(paper)
        , m_page(page)
    {
    }

    void paint(const QByteArray& content, const PdfValue& resources, int depth);
    /// Something that lies on the page.
    void paintNote(const PdfValue& note);
    void object(const QString& problem)
    {
        if (!m_page.problems.contains(problem))
            m_page.problems += problem;
    }

private:
    using Operands = std::vector<PdfValue>;

    bool paintText(const QByteArray& name, const Operands& operands, const PdfValue& resources);
    bool paintArea(const QByteArray& name, const Operands& operands);
    bool changeState(const QByteArray& name, const Operands& operands);
    bool mark(const QByteArray& name, const Operands& operands);
    void paintObject(const Operands& operands, const PdfValue& resources, int depth);
    void show(const QByteArray& codes);
    void showAll(const PdfValue& array);
    void add(const QStringList& units);
    void requireVisible();
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
    struct Mark
    {
        std::optional<QString> text = {}; // stands in for the glyphs inside
        QString drawn = {};               // what those say
    };
    std::vector<Mark> m_marks;
    std::map<const PdfValue*, PdfFont> m_fonts;
    int m_forms = 0;
};

double numberAt(const std::vector<PdfValue>& operands, size_t i)
{
    return i < operands.size() ? operands[i].number : 0;
}

QTransform matrixOf(const std::vector<PdfValue>& o)
{
    return {numberAt(o, 0), numberAt(o, 1), numberAt(o, 2), numberAt(o, 3), numberAt(o, 4), numberAt(o, 5)};
}

QColor colourOf(const std::vector<PdfValue>& operands)
{
    const auto part = [&](size_t i) { return std::clamp(numberAt(operands, i), 0.0, 1.0); };
    return operands.size() == 1 ? QColor::fromRgbF(float(part(0)), float(part(0)), float(part(0)))
                                : QColor::fromRgbF(float(part(0)), float(part(1)), float(part(2)));
}

void Painter::paint(const QByteArray& content, const PdfValue& resources, int depth)
{
    PdfScanner scanner(content, PdfScanner::References::Unknown);
    Operands operands;
    for (auto value = scanner.next(); value; value = scanner.next()) {
        if (value->type != PdfValue::Type::Operator) {
            operands.push_back(*std::move(value));
            continue;
        }
        const QByteArray& name = value->bytes;
        if (name == "Do")
            paintObject(operands, resources, depth);
        else if (!paintText(name, operands, resources) && !paintArea(name, operands) &&
                 !changeState(name, operands) && !mark(name, operands))
            object(u"Something is drawn on the page that is not part of a certificate (%1)."_s.arg(
                QString::fromLatin1(name.left(8))));
        operands.clear();
    }
    scanner.skipSpace();
    if (!scanner.isAtEnd())
        object(u"A part of the page cannot be read."_s);
}

bool Painter::changeState(const QByteArray& name, const Operands& operands)
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

bool Painter::paintArea(const QByteArray& name, const Operands& operands)
{
    if (name == "re") {
        const QRectF area(numberAt(operands, 0), numberAt(operands, 1), numberAt(operands, 2),
                          numberAt(operands, 3));
        m_path.push_back(m_state.matrix.mapRect(area.normalized()));
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

bool Painter::paintText(const QByteArray& name, const Operands& operands, const PdfValue& resources)
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

bool Painter::mark(const QByteArray& name, const Operands& operands)
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
    if ((name != "BDC" && name != "BMC") || m_marks.size() > deepestState)
        return false;
    const PdfValue none;
    const PdfValue& said = (operands.empty() ? none : operands.back())["ActualText"];
    m_marks.emplace_back();
    if (said.type == PdfValue::Type::String)
        m_marks.back().text = textString(said.bytes);
    return true;
}

void Painter::paintObject(const Operands& operands, const PdfValue& resources, int depth)
{
    const PdfValue& all = m_file.resolved(resources["XObject"]);
    const PdfObject* form = operands.empty() ? nullptr : m_file.object(all[operands.front().bytes]);
    if (form && m_file.resolved(form->value["Subtype"]).isName("Image")) {
        m_page.images.push_back(operands.front().bytes);
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

const PdfFont* Painter::fontOf(const PdfValue& resources, const QByteArray& name)
{
    const PdfValue& fonts = m_file.resolved(resources["Font"]);
    const PdfValue& dictionary = m_file.resolved(fonts[name]);
    const auto [entry, isNew] = m_fonts.try_emplace(&dictionary, m_file, dictionary);
    if (isNew && !entry->second.isOurs())
        object(u"A text is set in a font that LED Forum does not use."_s);
    return &entry->second;
}

void Painter::show(const QByteArray& codes)
{
    requireVisible();
    const QStringList units = m_state.font ? m_state.font->unitsOf(codes) : QStringList();
    const auto standIn = std::find_if(m_marks.begin(), m_marks.end(), [](const Mark& m) { return !!m.text; });
    if (standIn == m_marks.end())
        add(units);
    else
        standIn->drawn += units.join(QString());
}

void Painter::showAll(const PdfValue& array)
{
    for (const PdfValue& item : array.items) {
        if (item.type == PdfValue::Type::String)
            show(item.bytes);
        else if (item.number < -wideGap)
            add({u" "_s});
    }
}

void Painter::add(const QStringList& units)
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
void Painter::requireVisible()
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

void Painter::paintNote(const PdfValue& note)
{
    object(u"A note or a form lies on the page."_s);
    for (const char* key : {"Contents", "V"}) {
        if (const PdfValue& text = m_file.resolved(note[key]); text.type == PdfValue::Type::String)
            m_page.lines.push_back({{textString(text.bytes)}, 0});
    }
    const PdfObject* look = m_file.object(m_file.resolved(note["AP"])["N"]);
    if (const auto content = look && ++m_forms < mostForms ? m_file.content(*look) : std::nullopt)
        paint(*content, m_file.resolved(look->value["Resources"]), 1);
}

QRectF paperOf(const PdfObjects& file, const PdfValue& page)
{
    const PdfValue& box = file.resolved(page["MediaBox"]);
    return QRectF(QPointF(numberAt(box.items, 0), numberAt(box.items, 1)),
                  QPointF(numberAt(box.items, 2), numberAt(box.items, 3)))
        .normalized();
}

} // namespace

PdfPage readPage(const PdfObjects& file, const PdfValue& page)
{
    PdfPage read;
    Painter painter(file, paperOf(file, page), read);
    QByteArray whole;
    const PdfValue& contents = page["Contents"];
    const std::vector<PdfValue>& parts = file.resolved(contents).items;
    if (!parts.empty())
        painter.object(u"The page is put together from several parts."_s);
    for (const PdfValue& part : parts.empty() ? std::vector{contents} : parts) {
        const PdfObject* object = file.object(part);
        const auto content = object ? file.content(*object) : std::nullopt;
        if (content)
            whole += *content + '\n';
        else
            painter.object(u"A part of the page cannot be read."_s);
    }
    painter.paint(whole, file.resolved(page["Resources"]), 0);
    for (const PdfValue& note : file.resolved(page["Annots"]).items)
        painter.paintNote(file.resolved(note));
    return read;
}

} // namespace ledforum
