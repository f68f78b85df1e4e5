// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/draftoffer.h"

#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

DraftOffer::DraftOffer(QWidget* parent)
    : QFrame(parent)
    , m_sentence(new PlainLabel)
    , m_continue(new Button(u"Continue"_s, ButtonKind::Primary, u"draftContinue"_s))
{
    setObjectName(u"draftOffer"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_sentence->setObjectName(u"draftSentence"_s);
    auto* discard = new Button(u"Discard"_s, ButtonKind::Secondary, u"draftDiscard"_s);
    connect(m_continue, &Button::clicked, this, &DraftOffer::continued);
    connect(discard, &Button::clicked, this, &DraftOffer::discarded);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::pageMargin, theme::grid, theme::pageMargin, theme::grid);
    row->setSpacing(theme::grid);
    row->addWidget(m_sentence->wrapped(), 1);
    row->addWidget(m_continue);
    row->addWidget(discard);
    hide();
}

void DraftOffer::show(const QString& sentence, bool mayContinue)
{
    m_sentence->setText(sentence);
    m_continue->setVisible(mayContinue);
    QFrame::show();
    announceTo(*this, sentence);
}

} // namespace ledforum
