// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/emptystate.h"

#include "ui/shell/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

namespace ledforum {

EmptyState::EmptyState(const QString& icon, const QString& title, const QString& whatToDo, QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_title(new PlainLabel(title, theme::TextStyle::Subheading))
    , m_whatToDo(new PlainLabel(whatToDo, theme::TextStyle::Secondary))
{
    auto* picture = new PlainLabel;
    picture->setPixmap(theme::icon(icon).pixmap(QSize(40, 40), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_whatToDo->setAlignment(Qt::AlignCenter);
    m_whatToDo->setWordWrap(true);
    m_column->setContentsMargins(4 * theme::grid, 4 * theme::grid, 4 * theme::grid, 4 * theme::grid);
    m_column->addStretch();
    m_column->addWidget(picture);
    m_column->addWidget(m_title);
    m_column->addWidget(m_whatToDo);
    m_column->addStretch();
}

void EmptyState::setText(const QString& title, const QString& whatToDo)
{
    m_title->setText(title);
    m_whatToDo->setText(whatToDo);
}

void EmptyState::addAction(QWidget* button)
{
    m_column->insertWidget(m_column->count() - 1, button, 0, Qt::AlignHCenter);
}

} // namespace ledforum
