// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/pageheader.h"

#include "ui/shell/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int wordsBeside = 30 * theme::grid; ///< a longer title wraps beside its actions

} // namespace

PageHeader::PageHeader(const QString& title, const QString& subtitle, QWidget* parent)
    : QWidget(parent)
    , m_title(new PlainLabel(title, theme::TextStyle::Title))
    , m_subtitle(new PlainLabel({}, theme::TextStyle::Secondary))
    , m_actions(new QHBoxLayout)
    , m_whole(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_title->wrapped();
    m_title->setObjectName(u"pageTitle"_s);
    m_subtitle->setObjectName(u"pageSubtitle"_s);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_actions->setSpacing(theme::grid);

    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    m_whole->setContentsMargins(0, 0, 0, 0);
    m_whole->setSpacing(2 * theme::grid);
    m_whole->addLayout(words, 1);
    m_whole->addLayout(m_actions);
    m_whole->setAlignment(m_actions, Qt::AlignRight | Qt::AlignBottom);
    setSubtitle(subtitle);
}

void PageHeader::setTitle(const QString& title)
{
    m_title->setText(title);
}

void PageHeader::setSubtitle(const QString& subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void PageHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int words = qMin(wordsBeside, m_title->fontMetrics().horizontalAdvance(m_title->text()));
    const bool isBeside = width() >= words + m_whole->spacing() + m_actions->sizeHint().width();
    m_whole->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void PageHeader::addAction(QWidget* button)
{
    m_actions->addWidget(button);
}

} // namespace ledforum
