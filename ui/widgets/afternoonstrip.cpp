// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/afternoonstrip.h"

#include "app/common/wording.h"
#include "ui/shell/theme.h"

#include <QPainter>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int barTop = 8;
constexpr int barHeight = 36;

double minutesOf(QTime time)
{
    return QTime(0, 0).secsTo(time) / 60.0;
}

} // namespace

AfternoonStrip::AfternoonStrip(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AfternoonStrip::setParts(std::vector<Part> parts, LocalMoment now)
{
    m_parts = std::move(parts);
    m_now = now;
    QStringList words;
    for (const Part& part : m_parts)
        words << u"%1 %2"_s.arg(part.name, timeSpan(part.span));
    setAccessibleName(words.join(u", "_s));
    setVisible(!m_parts.empty());
    update();
}

double AfternoonStrip::positionOf(QTime time) const
{
    const double first = minutesOf(m_parts.front().span.start);
    const double last = minutesOf(m_parts.back().span.end());
    return (minutesOf(time) - first) / qMax(1.0, last - first) * (width() - 2) + 1;
}

void AfternoonStrip::paintEvent(QPaintEvent*)
{
    if (m_parts.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme::font(theme::TextStyle::Strong));
    for (const Part& part : m_parts) {
        const double left = positionOf(part.span.start);
        const QRectF bar(left, barTop, positionOf(part.span.end()) - left - 2, barHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::colour(
            part.isTeaching ? theme::Colour::AccentTint : theme::Colour::SuccessTint, palette()));
        painter.drawRoundedRect(bar, theme::controlRadius, theme::controlRadius);
        painter.setPen(
            theme::colour(part.isTeaching ? theme::Colour::Accent : theme::Colour::Success, palette()));
        const QRectF room = bar.adjusted(12, 0, -12, 0);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(part.name, Qt::ElideRight, int(room.width())));
    }
    painter.setFont(theme::font(theme::TextStyle::Caption));
    painter.setPen(theme::colour(theme::Colour::TextSecondary, palette()));
    for (const Part& part : m_parts)
        painter.drawText(QRectF(positionOf(part.span.start), barTop + barHeight + 4, 120, 20), Qt::AlignLeft,
                         timeOfDay(part.span.start));
    painter.drawText(QRectF(width() - 121, barTop + barHeight + 4, 120, 20), Qt::AlignRight,
                     timeOfDay(m_parts.back().span.end()));
    const bool isNow =
        m_now >= m_parts.front().span.startMoment() && m_now <= m_parts.back().span.endMoment();
    if (!isNow)
        return;
    painter.setPen(QPen(theme::colour(theme::Colour::Text, palette()), 2));
    const double x = positionOf(m_now.time);
    painter.drawLine(QPointF(x, 2), QPointF(x, barTop + barHeight + 6));
}

} // namespace ledforum
