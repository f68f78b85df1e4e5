// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/focusring.h"

#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QPainter>
#include <QPointer>
#include <QProxyStyle>

#include <memory>

namespace ledforum {

namespace {

/// Leaves room for the ring outside of the control.
class RingMetrics final : public QProxyStyle
{
public:
    using QProxyStyle::QProxyStyle;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override
    {
        if (metric == PM_FocusFrameHMargin || metric == PM_FocusFrameVMargin)
            return theme::focusWidth;
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
    // Above, the ring is a child of the window or scroll area, and no narrow parent of the control cuts it
    // off.
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override
    {
        return hint == SH_FocusFrame_AboveWidget ? 1 : QProxyStyle::styleHint(hint, option, widget, returned);
    }
};

/// Item views draw the focus on their row; a bare scroll area or window has nothing to mark.
bool wantsRing(const QWidget* widget)
{
    if (!widget || widget->isWindow() || qobject_cast<const QAbstractItemView*>(widget))
        return false;
    return !widget->property("plainFocus").toBool();
}

} // namespace

void FocusRing::follow(QApplication& application)
{
    if (application.property("followsFocus").toBool())
        return;
    application.setProperty("followsFocus", true);
    // QFocusFrame becomes a child of whatever it surrounds and dies with it, so a new one is made when that
    // happened.
    const auto ring = std::make_shared<QPointer<FocusRing>>();
    QObject::connect(&application, &QApplication::focusChanged, &application, [ring](QWidget*, QWidget* now) {
        if (ring->isNull() && now)
            *ring = new FocusRing();
        if (!ring->isNull())
            ring->data()->moveTo(now);
    });
}

FocusRing::FocusRing()
{
    auto* metrics = new RingMetrics();
    metrics->setParent(this);
    setStyle(metrics);
}

void FocusRing::moveTo(QWidget* widget)
{
    if (!wantsRing(widget)) {
        setWidget(nullptr);
        return;
    }
    setWidget(widget);
}

void FocusRing::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    // Both rings lie in the margin: the frame is cut out over the control itself.
    constexpr double black = 1.5;
    constexpr double yellow = theme::focusWidth - black;
    const QRectF outer = QRectF(rect()).adjusted(yellow / 2, yellow / 2, -yellow / 2, -yellow / 2);
    painter.setPen(QPen(theme::colour(theme::Colour::Focus, palette()), yellow));
    painter.drawRoundedRect(outer, theme::controlRadius + 3, theme::controlRadius + 3);
    constexpr double inset = (yellow + black) / 2;
    painter.setPen(QPen(theme::colour(theme::Colour::OnFocus, palette()), black));
    painter.drawRoundedRect(outer.adjusted(inset, inset, -inset, -inset), theme::controlRadius + 1,
                            theme::controlRadius + 1);
}

} // namespace ledforum
