// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/figuresstrip.h"

#include "ui/widgets/amountbar.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QPainter>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int columns = 4;
constexpr int figureWidth = 22 * theme::grid;

/// The colour that a part has in the bar.
class Swatch final : public QWidget
{
public:
    explicit Swatch(theme::Colour colour)
        : m_colour(colour)
    {
        setFixedSize(theme::grid, theme::grid);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::colour(m_colour, palette()));
        painter.drawRoundedRect(rect(), 2, 2);
    }

private:
    theme::Colour m_colour;
};

QString spokenOf(const Figures& figures)
{
    QStringList words;
    for (const Figures::Part& part : figures.parts)
        words += u"%1 %2"_s.arg(part.title, part.value);
    return u"%1: %2"_s.arg(figures.subject, words.join(u", "_s));
}

} // namespace

FiguresStrip::FiguresStrip(const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_figure(new PlainLabel({}, theme::TextStyle::Figure))
    , m_caption(new PlainLabel({}, theme::TextStyle::Secondary))
    , m_subject(new PlainLabel({}, theme::TextStyle::Strong))
    , m_bar(new AmountBar(objectName + u"Bar"_s))
    , m_legend(new QGridLayout)
{
    setObjectName(objectName);
    m_figure->setObjectName(objectName + u"Figure"_s);
    m_caption->setObjectName(objectName + u"Caption"_s);
    m_subject->setObjectName(objectName + u"Subject"_s);
    auto* whole = new QWidget;
    whole->setMinimumWidth(figureWidth);
    auto* figure = new QVBoxLayout(whole);
    figure->setContentsMargins({});
    figure->setSpacing(0);
    figure->addWidget(m_figure);
    figure->addWidget(m_caption);
    figure->addStretch();
    auto* parts = new QVBoxLayout;
    parts->setSpacing(theme::grid);
    parts->addWidget(m_subject);
    parts->addWidget(m_bar);
    m_legend->setHorizontalSpacing(3 * theme::grid);
    m_legend->setVerticalSpacing(theme::halfGrid);
    for (int column = 0; column < columns; ++column)
        m_legend->setColumnStretch(column, 1);
    parts->addLayout(m_legend);
    parts->addStretch();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * theme::grid, theme::grid, 2 * theme::grid, theme::grid);
    row->setSpacing(3 * theme::grid);
    row->addWidget(whole);
    row->addLayout(parts, 1);
}

void FiguresStrip::show(const Figures& figures)
{
    m_figure->setText(figures.figure);
    m_caption->setText(figures.caption);
    m_subject->setText(figures.subject);
    std::vector<AmountBar::Stretch> stretches;
    int whole = 0;
    for (const Figures::Part& part : figures.parts) {
        stretches.push_back({part.amount, part.colour});
        whole += part.amount;
    }
    m_bar->show(std::move(stretches), whole, spokenOf(figures));
    showLegend(figures.parts);
}

void FiguresStrip::showLegend(const std::vector<Figures::Part>& parts)
{
    clearLayout(*m_legend);
    for (size_t i = 0; i < parts.size(); ++i) {
        auto* entry = new QWidget;
        auto* row = new QHBoxLayout(entry);
        row->setContentsMargins({});
        row->setSpacing(theme::grid);
        row->addWidget(new Swatch(parts[i].colour));
        row->addWidget(new PlainLabel(parts[i].title, theme::TextStyle::Caption));
        row->addStretch();
        row->addWidget(new PlainLabel(parts[i].value, theme::TextStyle::Caption));
        m_legend->addWidget(entry, int(i) / columns, int(i) % columns);
    }
}

} // namespace ledforum
