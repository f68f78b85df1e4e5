// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/noticecard.h"

#include "ui/shell/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int wordsBeside = 40 * theme::grid;

PlainLabel* tinted(const QString& text, theme::TextStyle style, MessageKind kind)
{
    auto* label = (new PlainLabel(text, style))->wrapped();
    label->setProperty("messageKind", messageName(kind));
    label->setVisible(!text.isEmpty());
    return label;
}

} // namespace

NoticeCard::NoticeCard(MessageKind kind, const QString& title, const QString& sentence,
                       const QString& objectName, QWidget* parent)
    : QFrame(parent)
    , m_whole(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_answers(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(objectName);
    setProperty("role", u"message"_s);
    setProperty("messageKind", messageName(kind));
    setAccessibleName(title.isEmpty() ? sentence : u"%1. %2"_s.arg(title, sentence));
    auto* icon = new PlainLabel;
    icon->setPixmap(messageIcon(kind, devicePixelRatioF()));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(tinted(title, theme::TextStyle::Subheading, kind));
    auto* text = tinted(sentence, theme::TextStyle::Body, kind);
    text->setObjectName(objectName + u"Sentence"_s);
    words->addWidget(text);
    auto* said = new QHBoxLayout;
    said->setSpacing(theme::grid);
    said->addWidget(icon, 0, title.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop);
    said->addLayout(words, 1);
    m_answers->setSpacing(theme::grid);
    m_whole->setContentsMargins(12, theme::grid, 12, theme::grid);
    m_whole->setSpacing(2 * theme::grid);
    m_whole->addLayout(said, 1);
    m_whole->addLayout(m_answers);
    m_whole->setAlignment(m_answers, Qt::AlignRight | Qt::AlignVCenter);
}

Button* NoticeCard::addAnswer(const QString& text, ButtonKind kind, const QString& objectName)
{
    auto* button = new Button(text, kind, objectName);
    button->setAccessibleDescription(accessibleName());
    m_answers->addWidget(button);
    return button;
}

void NoticeCard::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    const bool isBeside = width() >= wordsBeside + m_answers->sizeHint().width();
    m_whole->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace ledforum
