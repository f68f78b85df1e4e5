// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/dropveil.h"

#include "ui/shell/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr int veilOpacity = 225;
constexpr QSize panelSize(52 * theme::grid, 15 * theme::grid);
constexpr qreal largerBy = 1.3;

} // namespace

DropVeil::DropVeil(const QString& invitation, QWidget& over)
    : QWidget(&over)
    , m_invitation(invitation)
{
    setObjectName(u"dropVeil"_s);
    setAccessibleName(invitation);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(over.rect());
    raise();
    show();
}

void DropVeil::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = theme::colour(theme::Colour::Page, palette());
    veil.setAlpha(veilOpacity);
    painter.fillRect(rect(), veil);

    QRect panel(QPoint(), panelSize.boundedTo(size() - QSize(4 * theme::grid, 4 * theme::grid)));
    panel.moveCenter(rect().center());
    QPen frame(theme::colour(theme::Colour::Accent, palette()), 2, Qt::DashLine);
    painter.setPen(frame);
    painter.setBrush(theme::colour(theme::Colour::AccentTint, palette()));
    painter.drawRoundedRect(panel, theme::cardRadius, theme::cardRadius);
    QFont larger = font();
    larger.setPointSizeF(larger.pointSizeF() * largerBy);
    larger.setBold(true);
    painter.setFont(larger);
    painter.setPen(theme::colour(theme::Colour::Text, palette()));
    painter.drawText(panel.adjusted(theme::grid, theme::grid, -theme::grid, -theme::grid),
                     Qt::AlignCenter | Qt::TextWordWrap, m_invitation);
}

} // namespace ledforum
