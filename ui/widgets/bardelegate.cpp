// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/bardelegate.h"

#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace ledforum {

namespace {

constexpr int barWidth = 8 * theme::grid;
constexpr int numberWidth = 7 * theme::grid;

} // namespace

void BarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    // Ground, focus and rule as in the other columns.
    if (const auto* table = qobject_cast<const QAbstractItemView*>(option.widget))
        table->itemDelegate()->paint(painter, option, index);
    const QVariant share = index.data(shareRole);
    if (!share.isValid())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const QRectF bar(option.rect.left() + numberWidth, option.rect.center().y() - theme::halfGrid + 1,
                     barWidth, theme::grid);
    painter->setBrush(theme::colour(theme::Colour::Border, option.palette));
    painter->drawRoundedRect(bar, theme::halfGrid, theme::halfGrid);
    QRectF part = bar;
    part.setWidth(bar.width() * share.toDouble());
    painter->setBrush(theme::colour(theme::Colour::Accent, option.palette));
    painter->drawRoundedRect(part, theme::halfGrid, theme::halfGrid);
    if (const QVariant mark = index.data(markRole); mark.isValid()) {
        const double x = bar.left() + bar.width() * mark.toDouble();
        painter->setBrush(theme::colour(theme::Colour::Text, option.palette));
        painter->drawRect(QRectF(x - 1, bar.top() - 3, 2, bar.height() + 6));
    }
    painter->restore();
}

QSize BarDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    int width = numberWidth + barWidth + 2 * theme::grid;
    if (!index.data(shareRole).isValid()) // its words stand where the bar would
        width =
            std::max(width, option.fontMetrics.horizontalAdvance(index.data().toString()) + 4 * theme::grid);
    return {width, QStyledItemDelegate::sizeHint(option, index).height()};
}

} // namespace ledforum
