// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/countcard.h"

#include "ui/widgets/amountbar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

int countOf(const Register& taken, auto fits)
{
    return int(std::ranges::count_if(taken.rows,
                                     [&](const RegisterRow& row) { return row.mark && fits(*row.mark); }));
}

int seenBy(const Register& taken, SightingSource source)
{
    return int(std::ranges::count_if(taken.rows, [source](const RegisterRow& row) {
        return std::ranges::count(row.sightings, source, &Sighting::source) > 0;
    }));
}

} // namespace

CountCard::CountCard(QWidget* parent)
    : QWidget(parent)
    , m_figure(new PlainLabel({}, theme::TextStyle::Figure))
    , m_outOf(new PlainLabel({}, theme::TextStyle::Secondary))
    , m_bar(new AmountBar(u"registerBar"_s))
    , m_markRest(new Button(u"Mark the rest…"_s, ButtonKind::Secondary, u"markRest"_s))
{
    auto* card = new Card;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(card);
    m_figure->setObjectName(u"registerAttended"_s);
    card->content().setSpacing(theme::halfGrid);
    card->content().addWidget(m_figure);
    card->content().addWidget(m_outOf);
    card->content().addSpacing(theme::halfGrid);
    card->content().addWidget(m_bar);
    card->content().addSpacing(theme::grid);
    addLine(*card, Whole, u"Present"_s);
    addLine(*card, Part, u"Late or left early"_s);
    addLine(*card, Apologies, u"Apologies"_s);
    addLine(*card, DidNotAttend, u"Did not attend"_s);
    addLine(*card, Unmarked, u"Not marked"_s);
    addLine(*card, FromDesk, u"Seen by the desk"_s);
    addLine(*card, FromTeams, u"Seen by Teams"_s);
    addLine(*card, FromSheet, u"On a sign-in sheet"_s);
    card->content().addSpacing(theme::grid);
    card->content().addWidget(m_markRest);
    connect(m_markRest, &Button::clicked, this, &CountCard::markRestWanted);
}

void CountCard::addLine(Card& card, Line line, const QString& title)
{
    m_lines[line] = new QWidget;
    auto* row = new QHBoxLayout(m_lines[line]);
    row->setContentsMargins({});
    m_numbers[line] = new PlainLabel(u"0"_s, theme::TextStyle::Caption);
    m_numbers[line]->setObjectName(u"registerCount%1"_s.arg(int(line)));
    row->addWidget(new PlainLabel(title, theme::TextStyle::Caption), 1);
    row->addWidget(m_numbers[line]);
    card.content().addWidget(m_lines[line]);
}

void CountCard::show(const Register& taken)
{
    const RegisterCounts counts = taken.counts();
    const int whole = countOf(taken, [](const Mark& mark) { return mark.status == MarkStatus::Present; });
    const int part = counts.attended - whole;
    m_figure->setText(QString::number(counts.attended));
    m_outOf->setText(u"of %1 attended"_s.arg(counts.listed));
    m_bar->show({{whole, theme::Colour::SuccessFill},
                 {part, theme::Colour::WarningFill},
                 {counts.apologies, theme::Colour::AccentFill},
                 {counts.didNotAttend, theme::Colour::BorderStrong}},
                counts.listed, u"%1 of %2 attended"_s.arg(counts.attended).arg(counts.listed));
    const std::array numbers{whole,
                             part,
                             counts.apologies,
                             counts.didNotAttend,
                             counts.unmarked,
                             seenBy(taken, SightingSource::Desk),
                             seenBy(taken, SightingSource::Teams),
                             seenBy(taken, SightingSource::Sheet)};
    for (size_t line = 0; line < numbers.size(); ++line)
        m_numbers[line]->setText(QString::number(numbers[line]));
    for (const Line source : {FromDesk, FromTeams, FromSheet})
        m_lines[source]->setVisible(numbers[source] > 0);
    m_markRest->setVisible(taken.state == RegisterState::Open);
    m_markRest->setEnabled(counts.unmarked > 0);
}

} // namespace ledforum
