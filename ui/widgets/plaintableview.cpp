// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/plaintableview.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr int cellPadding = 12;

QColor groundOf(const QStyleOptionViewItem& option, bool isHovered)
{
    if (option.state.testFlag(QStyle::State_Selected))
        return theme::colour(theme::Colour::AccentTint, option.palette);
    return theme::colour(isHovered ? theme::Colour::SurfaceMuted : theme::Colour::Surface, option.palette);
}

void paintText(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    QFont font = option.font;
    font.setBold(index.data(StrongRole).toBool());
    const bool isSecondary = index.data(SecondaryRole).toBool();
    painter.setFont(font);
    painter.setPen(
        theme::colour(isSecondary ? theme::Colour::TextSecondary : theme::Colour::Text, option.palette));
    const QRect inside = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
    const QString text = index.data(Qt::DisplayRole).toString();
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, inside.width());
    painter.drawText(inside, int(option.displayAlignment | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

QRect tickBox(const QRect& cell)
{
    QRect box(0, 0, 2 * theme::grid, 2 * theme::grid);
    box.moveCenter(QPoint(cell.left() + cellPadding + theme::grid, cell.center().y()));
    return box;
}

void paintTick(QPainter& painter, const QStyleOptionViewItem& option, bool isTicked)
{
    const QRect box = tickBox(option.rect);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        theme::colour(isTicked ? theme::Colour::AccentFill : theme::Colour::BorderStrong, option.palette));
    painter.setBrush(
        theme::colour(isTicked ? theme::Colour::AccentFill : theme::Colour::Surface, option.palette));
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (isTicked)
        theme::icon(u"tick"_s, theme::Colour::OnFill).paint(&painter, box.adjusted(1, 1, -1, -1));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

/// The ring goes round the whole row, drawn piece by piece as the cells are.
void paintFocus(QPainter& painter, const QTableView& view, const QModelIndex& index, const QPalette& palette)
{
    const QRect cell = view.visualRect(index);
    const QHeaderView* columns = view.horizontalHeader();
    const QRect row(-columns->offset(), cell.top(), columns->length(), cell.height());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme::colour(theme::Colour::Focus, palette), 3));
    painter.drawRect(row.adjusted(1, 1, -2, -2));
    painter.setPen(QPen(theme::colour(theme::Colour::OnFocus, palette), 1));
    painter.drawRect(row.adjusted(3, 3, -4, -4));
}

} // namespace

void ItemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const auto* view = qobject_cast<const PlainTableView*>(option.widget);
    painter->save();
    painter->setClipRect(item.rect);
    painter->fillRect(item.rect, groundOf(item, view && view->hoveredRow() == index.row()));
    painter->setPen(theme::colour(theme::Colour::Border, item.palette));
    painter->drawLine(item.rect.bottomLeft(), item.rect.bottomRight());
    const QVariant tone = index.data(PillRole);
    const QVariant tick = index.data(Qt::CheckStateRole);
    if (tick.isValid())
        paintTick(*painter, item, tick.toInt() == Qt::Checked);
    else if (tone.isValid())
        paintPill(*painter, item.rect.adjusted(cellPadding, 0, -cellPadding, 0), item.text,
                  PillTone(tone.toInt()), theme::schemeOf(item.palette));
    else
        paintText(*painter, item, index);
    if (view && view->hasFocus() && view->currentIndex().row() == index.row())
        paintFocus(*painter, *view, index, item.palette);
    painter->restore();
}

QSize ItemDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    if (index.data(PillRole).isValid())
        return {pillSize(text).width() + 2 * cellPadding, theme::rowHeight};
    QFont font = option.font;
    font.setBold(index.data(StrongRole).toBool());
    return {QFontMetrics(font).horizontalAdvance(text) + 2 * cellPadding + 2, theme::rowHeight};
}

PlainTableView::PlainTableView(const QString& objectName, const QString& accessibleName, QWidget* parent)
    : QTableView(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setItemDelegate(new ItemDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(theme::rowHeight);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setStretchLastSection(true);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT rowActivated(index.row()); });
}

void PlainTableView::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

void PlainTableView::setStretchColumn(int column)
{
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

void PlainTableView::chooseRow(int row)
{
    const QModelIndex index = model() ? model()->index(row, 0) : QModelIndex();
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void PlainTableView::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        Q_EMIT rowActivated(currentRow());
    else
        QTableView::keyPressEvent(event);
}

void PlainTableView::mouseMoveEvent(QMouseEvent* event)
{
    hover(indexAt(event->position().toPoint()).row());
    QTableView::mouseMoveEvent(event);
}

void PlainTableView::leaveEvent(QEvent* event)
{
    hover(-1);
    QTableView::leaveEvent(event);
}

void PlainTableView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid())
        chooseRow(0);
    viewport()->update();
}

void PlainTableView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update(); // the ring is as wide as the row, the change only as wide as a cell
    if (current.row() != previous.row())
        Q_EMIT currentRowChanged(current.row());
}

void PlainTableView::hover(int row)
{
    if (row == m_hoveredRow)
        return;
    m_hoveredRow = row;
    viewport()->update();
}

} // namespace ledforum
