// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/movepanel.h"

#include "ui/appointments/slotbutton.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;
using theme::TextStyle;

MovePanel::MovePanel(QWidget* parent)
    : QWidget(parent)
    , m_from(new PlainLabel({}, TextStyle::Heading))
    , m_to(new PlainLabel({}, TextStyle::Heading))
    , m_message(new InlineMessage(u"moveFailure"_s))
    , m_confirm(new Button({}, ButtonKind::Confirm, u"moveConfirm"_s))
{
    m_from->setObjectName(u"moveFrom"_s);
    m_to->setObjectName(u"moveTo"_s);
    auto* keep = new Button(u"Keep it as it is"_s, ButtonKind::Quiet, u"moveKeep"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::halfGrid);
    column->addWidget(new PlainLabel(u"Move your appointment"_s, TextStyle::Subheading));
    column->addSpacing(theme::grid);
    column->addWidget(new PlainLabel(u"From"_s, TextStyle::Overline));
    column->addWidget(m_from->wrapped());
    column->addSpacing(theme::grid);
    column->addWidget(new PlainLabel(u"To"_s, TextStyle::Overline));
    column->addWidget(m_to->wrapped());
    column->addSpacing(theme::grid);
    column->addWidget((new PlainLabel(u"What you wrote goes with it. The time you leave becomes free."_s,
                                      TextStyle::Secondary))
                          ->wrapped());
    column->addStretch();
    column->addWidget(m_message);
    column->addWidget(m_confirm);
    column->addWidget(keep, 0, Qt::AlignHCenter);
    connect(m_confirm, &Button::clicked, this, &MovePanel::confirmed);
    connect(keep, &Button::clicked, this, &MovePanel::left);
    setTo(std::nullopt);
}

void MovePanel::setFrom(const LocalSpan& from)
{
    m_from->setText(slotWords(from));
    m_message->clear();
}

void MovePanel::setTo(const std::optional<SlotView>& to)
{
    m_to->setText(to ? slotWords(to->span) : u"Choose another free time"_s);
    m_confirm->setEnabled(to.has_value());
    m_confirm->setText(to ? u"Move to %1"_s.arg(slotWords(to->span)) : u"Choose another time"_s);
    m_confirm->setAccessibleName(m_confirm->text());
    if (to)
        m_message->clear();
}

void MovePanel::showFailure(const QString& sentence)
{
    m_message->show(MessageKind::Error, sentence);
}

} // namespace ledforum
