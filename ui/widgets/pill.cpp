// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/pill.h"

#include <QFontMetrics>
#include <QPainter>

namespace ledforum {

namespace {

constexpr int pillHeight = 20;
constexpr int pillPadding = 9;
constexpr int pillIcon = 14;
constexpr int iconGap = 3;

QFont pillFont()
{
    return theme::font(theme::TextStyle::Overline);
}

} // namespace

theme::Colour inkOf(PillTone tone)
{
    switch (tone) {
    case PillTone::Neutral:
        return theme::Colour::TextSecondary;
    case PillTone::Accent:
        return theme::Colour::Accent;
    case PillTone::Success:
        return theme::Colour::Success;
    case PillTone::Warning:
        return theme::Colour::Warning;
    case PillTone::Danger:
        return theme::Colour::Danger;
    }
    Q_UNREACHABLE();
}

theme::Colour groundOf(PillTone tone)
{
    switch (tone) {
    case PillTone::Neutral:
        return theme::Colour::SurfaceMuted;
    case PillTone::Accent:
        return theme::Colour::AccentTint;
    case PillTone::Success:
        return theme::Colour::SuccessTint;
    case PillTone::Warning:
        return theme::Colour::WarningTint;
    case PillTone::Danger:
        return theme::Colour::DangerTint;
    }
    Q_UNREACHABLE();
}

QSize pillSize(const QString& word, const QString& icon)
{
    const int beforeWord = icon.isEmpty() ? 0 : pillIcon + iconGap;
    return {QFontMetrics(pillFont()).horizontalAdvance(word) + beforeWord + 2 * pillPadding, pillHeight};
}

void paintPill(QPainter& painter, const QRect& area, const QString& word, PillTone tone, theme::Scheme scheme,
               const QString& icon)
{
    if (word.isEmpty())
        return;
    QRect pill(area.topLeft(), pillSize(word, icon));
    pill.setWidth(qMin(pill.width(), area.width()));
    pill.moveTop(area.top() + (area.height() - pill.height()) / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colour(groundOf(tone), scheme));
    painter.drawRoundedRect(pill, pillHeight / 2.0, pillHeight / 2.0);
    painter.setFont(pillFont());
    painter.setPen(theme::colour(inkOf(tone), scheme));
    QRect inside = pill.adjusted(pillPadding, 0, -pillPadding, 0);
    if (!icon.isEmpty()) {
        const QRect place(inside.left() - 2, inside.top() + (inside.height() - pillIcon) / 2, pillIcon,
                          pillIcon);
        theme::icon(icon, inkOf(tone)).paint(&painter, place);
        inside.setLeft(place.right() + 1 + iconGap);
    }
    const QString shown = QFontMetrics(pillFont()).elidedText(word, Qt::ElideRight, inside.width() + 1);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, shown);
    painter.restore();
}

Pill::Pill(const QString& word, PillTone tone, QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setState(word, tone);
}

void Pill::setState(const QString& word, PillTone tone)
{
    m_word = word;
    m_tone = tone;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    return pillSize(m_word);
}

void Pill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPill(painter, rect(), m_word, m_tone, theme::schemeOf(palette()));
}

} // namespace ledforum
