// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/railbutton.h"

#include "app/common/wording.h"
#include "ui/shell/theme.h"

#include <QPainter>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int badgeHeight = 18;
constexpr int badgeMargin = 12;

} // namespace

RailButton::RailButton(const QIcon& icon, const QString& title, QWidget* parent)
    : QPushButton(icon, {}, parent)
    , m_title(title)
{
    setAccessibleName(title);
}

void RailButton::setNews(int number)
{
    m_news = number;
    setAccessibleName(
        number > 0 ? u"%1, %2"_s.arg(m_title, counted(number, u"thing waits"_s, u"things wait"_s)) : m_title);
    update();
}

void RailButton::paintEvent(QPaintEvent* event)
{
    QPushButton::paintEvent(event);
    if (m_news == 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = theme::font(theme::TextStyle::Overline);
    const QString number = m_news > 99 ? u"99+"_s : QString::number(m_news);
    const int width = qMax(badgeHeight + 2, QFontMetrics(font).horizontalAdvance(number) + 12);
    const bool isNarrow = text().isEmpty(); // then beside the picture
    const QRect badge(rect().right() - width - (isNarrow ? 2 : badgeMargin),
                      isNarrow ? 2 : rect().center().y() - badgeHeight / 2, width, badgeHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colour(theme::Colour::AccentFill, palette()));
    painter.drawRoundedRect(badge, badgeHeight / 2.0, badgeHeight / 2.0);
    painter.setPen(theme::colour(theme::Colour::OnFill, palette()));
    painter.setFont(font);
    painter.drawText(badge, Qt::AlignCenter, number);
}

} // namespace ledforum
