// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/pageheader.h"

#include "ui/shell/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

PageHeader::PageHeader(const QString& title, const QString& subtitle, QWidget* parent)
    : QWidget(parent)
    , m_title(new PlainLabel(title, theme::TextStyle::Title))
    , m_subtitle(new PlainLabel({}, theme::TextStyle::Secondary))
    , m_actions(new QHBoxLayout)
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
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * theme::grid);
    row->addLayout(words, 1);
    row->addLayout(m_actions);
    row->setAlignment(m_actions, Qt::AlignBottom);
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

void PageHeader::addAction(QWidget* button)
{
    m_actions->addWidget(button);
}

} // namespace ledforum
