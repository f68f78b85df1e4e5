// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/deskmatchlist.h"

#include "ui/attendance/deskmatchmodel.h"
#include "ui/shell/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameSize = 24;
constexpr int stateSize = 15;
constexpr int roomForTwo = 120 * theme::grid;
constexpr int digitWidth = 4 * theme::grid;
constexpr int signWidth = 13 * theme::grid;

/// The name in letters to be read from where one stands, and plain, whatever it holds.
class MatchDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool isChosen = option.state & QStyle::State_Selected;
        const auto ink = [&](theme::Colour colour) { return theme::colour(colour, option.palette); };
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect tile = option.rect.adjusted(2, 3, -2, -3);
        painter->setPen(
            QPen(ink(isChosen ? theme::Colour::Accent : theme::Colour::Border), isChosen ? 3 : 1));
        painter->setBrush(ink(isChosen ? theme::Colour::AccentTint : theme::Colour::Surface));
        painter->drawRoundedRect(tile, theme::cardRadius, theme::cardRadius);
        QRect words = tile.adjusted(2 * theme::grid, theme::grid, -2 * theme::grid, -theme::grid);
        if (isChosen) {
            painter->setPen(ink(theme::Colour::Accent));
            painter->setFont(sized(option.font, stateSize, true));
            painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter, u"Enter ↵"_s);
            words.setRight(words.right() - signWidth);
        }
        painter->setFont(sized(option.font, stateSize, true));
        painter->setPen(ink(theme::Colour::TextSecondary));
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter, QString::number(index.row() + 1));
        words.setLeft(words.left() + digitWidth);
        const QString state = index.data(DeskMatchModel::StateRole).toString();
        const QFont nameFont = sized(option.font, nameSize, true);
        painter->setFont(nameFont);
        painter->setPen(ink(theme::Colour::Text));
        const QString name =
            QFontMetrics(nameFont).elidedText(index.data().toString(), Qt::ElideRight, words.width());
        painter->drawText(words, (state.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop) | Qt::AlignLeft, name);
        painter->setFont(sized(option.font, stateSize, false));
        painter->setPen(ink(theme::Colour::TextSecondary));
        painter->drawText(words, Qt::AlignBottom | Qt::AlignLeft, state);
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {10 * theme::grid, DeskMatchList::rowHeight};
    }

private:
    [[nodiscard]] static QFont sized(QFont font, int pixels, bool isBold)
    {
        font.setPixelSize(pixels);
        font.setBold(isBold);
        return font;
    }
};

} // namespace

DeskMatchList::DeskMatchList(DeskMatchModel& model, QWidget* parent)
    : QListView(parent)
{
    setObjectName(u"deskMatches"_s);
    setAccessibleName(u"People who match"_s);
    setModel(&model);
    setItemDelegate(new MatchDelegate(this));
    setFocusPolicy(Qt::NoFocus); // the keyboard stays in the field, whose arrows move here
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setProperty("role", u"deskMatches"_s);
    setFlow(QListView::TopToBottom);
    setFrameShape(QFrame::NoFrame);
    setResizeMode(QListView::Adjust);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT tapped(index.row()); });
}

void DeskMatchList::resizeEvent(QResizeEvent* event)
{
    const int columns = viewport()->width() >= roomForTwo ? 2 : 1;
    setWrapping(columns == 2);
    setGridSize({viewport()->width() / columns, rowHeight});
    QListView::resizeEvent(event);
}

int DeskMatchList::chosenRow() const
{
    const QModelIndexList chosen = selectionModel()->selectedIndexes();
    return chosen.isEmpty() ? -1 : chosen.front().row();
}

void DeskMatchList::choose(int row)
{
    const QModelIndex index = model()->index(row, 0);
    if (index.isValid())
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    else
        selectionModel()->clear();
}

} // namespace ledforum
