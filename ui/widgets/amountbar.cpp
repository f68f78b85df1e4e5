// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/amountbar.h"

#include <QPainter>
#include <QPainterPath>

namespace ledforum {

AmountBar::AmountBar(const QString& objectName, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(objectName);
    setFixedHeight(theme::grid);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AmountBar::show(std::vector<Stretch> stretches, int whole, const QString& spoken)
{
    m_stretches = std::move(stretches);
    m_whole = whole;
    setAccessibleName(spoken);
    update();
}

void AmountBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setClipPath(outline);
    painter.fillRect(rect(), theme::colour(theme::Colour::Border, palette()));
    if (m_whole <= 0)
        return;
    double left = 0;
    for (const Stretch& stretch : m_stretches) {
        const double length = double(width()) * stretch.amount / m_whole;
        painter.fillRect(QRectF(left, 0, length, height()), theme::colour(stretch.colour, palette()));
        left += length;
    }
}

} // namespace ledforum
