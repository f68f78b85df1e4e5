// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/limitscard.h"

#include "ui/shell/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

LimitsCard::LimitsCard(QWidget* parent)
    : QWidget(parent)
    , m_text((new PlainLabel({}, theme::TextStyle::Body))->wrapped())
{
    setObjectName(u"bookingLimits"_s);
    m_text->setObjectName(u"bookingLimitsText"_s);
    auto* card = new Card(u"Before you book: the limits of confidentiality"_s);
    card->content().addWidget(m_text);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    hide();
}

void LimitsCard::setTerms(const ConfidentialityTerms& terms)
{
    m_isOpen = !terms.agreedOn && !terms.text.isEmpty();
    m_text->setText(terms.text);
    setAccessibleDescription(terms.text);
    holdWhole();
}

void LimitsCard::showIf(bool isAsked)
{
    setVisible(m_isOpen && isAsked);
}

void LimitsCard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    holdWhole();
}

/// However little room there is, nothing of the text is cut off.
void LimitsCard::holdWhole()
{
    m_text->setMinimumHeight(m_text->heightForWidth(m_text->width()));
}

} // namespace ledforum
