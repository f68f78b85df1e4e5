// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/cardscreen.h"

#include "ui/shell/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>

namespace ledforum {

using namespace Qt::StringLiterals;

CardScreen::CardScreen(const QString& objectName, const QString& title, const QString& subtitle, int width,
                       QWidget* parent)
    : QWidget(parent)
    , m_message(new InlineMessage(objectName + u"Message"_s))
    , m_subtitle(new PlainLabel({}, theme::TextStyle::Secondary))
{
    setObjectName(objectName);
    setProperty("role", u"welcome"_s);
    setAttribute(Qt::WA_StyledBackground);

    auto* card = new Card;
    card->setFixedWidth(width);
    m_content = &card->content();
    m_content->setContentsMargins(5 * theme::grid, 4 * theme::grid, 5 * theme::grid, 4 * theme::grid);
    m_content->setSpacing(2 * theme::grid);
    auto* words = new QVBoxLayout;
    words->setSpacing(theme::halfGrid);
    words->addWidget((new PlainLabel(title, theme::TextStyle::Title))->wrapped());
    words->addWidget(m_subtitle->wrapped());
    m_content->addLayout(words);
    setSubtitle(subtitle);

    // Scrolls where the window is lower than the card, on a small screen or at a large scale.
    auto* middle = new QWidget;
    middle->setProperty("role", u"scrolled"_s);
    auto* grid = new QGridLayout(middle);
    grid->addWidget(card, 0, 0, Qt::AlignCenter);
    card->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(inScrollArea(*middle));
}

void CardScreen::setSubtitle(const QString& subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void CardScreen::addField(const QString& label, QWidget* field, const QString& help)
{
    m_content->addWidget(new FormField(label, field, help));
}

void CardScreen::addMessage()
{
    m_content->addWidget(m_message);
}

bool CardScreen::eventFilter(QObject* watched, QEvent* event)
{
    // Text that wraps is as high as it needs at the card's width: the card scrolls before it is squeezed.
    auto* card = qobject_cast<Card*>(watched);
    if (card && event->type() == QEvent::LayoutRequest)
        card->setMinimumHeight(card->layout()->totalHeightForWidth(card->width()));
    return QWidget::eventFilter(watched, event);
}

void CardScreen::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backAsked();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ledforum
