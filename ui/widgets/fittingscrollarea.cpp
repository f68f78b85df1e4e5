// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/fittingscrollarea.h"

#include <QEvent>
#include <QLayout>
#include <QScreen>
#include <QScrollBar>

#include <algorithm>

namespace ledforum {

FittingScrollArea::FittingScrollArea(QWidget& content, int roomBeside, QWidget* parent)
    : QScrollArea(parent)
    , m_roomBeside(roomBeside)
{
    setWidget(&content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // its keys belong to what is in it
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

int FittingScrollArea::tallest() const
{
    return std::max(0, screen()->availableGeometry().height() - m_roomBeside);
}

QSize FittingScrollArea::fitted(QSize wanted) const
{
    if (wanted.height() <= tallest())
        return wanted;
    return {wanted.width() + verticalScrollBar()->sizeHint().width(), tallest()};
}

QSize FittingScrollArea::sizeHint() const
{
    return fitted(widget()->sizeHint());
}

QSize FittingScrollArea::minimumSizeHint() const
{
    QSize least = widget()->minimumSizeHint();
    if (isVisible() && hasHeightForWidth()) // text that wraps: before that the width is not known
        least.setHeight(std::max(least.height(), widget()->heightForWidth(viewport()->width())));
    return fitted(least);
}

bool FittingScrollArea::hasHeightForWidth() const
{
    return widget()->hasHeightForWidth();
}

int FittingScrollArea::heightForWidth(int width) const
{
    return std::min(widget()->heightForWidth(width), tallest());
}

bool FittingScrollArea::eventFilter(QObject* watched, QEvent* event)
{
    // What it holds has become taller or lower, and so does the dialog.
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace ledforum
