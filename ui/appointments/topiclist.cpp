// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/topiclist.h"

#include "ui/shell/theme.h"

#include <QPainter>

namespace ledforum {

using namespace Qt::StringLiterals;
using theme::Colour;

namespace {

constexpr int cardHeight = 38;
constexpr int gap = theme::grid;
constexpr int mostShown = 7;

/// Where the keyboard is: on the chosen topic, or before the first while none is chosen.
bool hasKeyboard(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (!view || !view->hasFocus())
        return false;
    const QModelIndex current = view->currentIndex();
    return current.isValid() ? current == index : index.row() == 0;
}

void paintFocus(QPainter& painter, const QRectF& card, const QPalette& palette)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme::colour(Colour::Focus, palette), 3));
    painter.drawRoundedRect(card, theme::controlRadius, theme::controlRadius);
    painter.setPen(QPen(theme::colour(Colour::OnFocus, palette), 1));
    painter.drawRoundedRect(card.adjusted(2, 2, -2, -2), theme::controlRadius, theme::controlRadius);
}

} // namespace

void TopicDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const auto ink = [&option](Colour wanted) { return theme::colour(wanted, option.palette); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(ink(isChosen    ? Colour::AccentTint
                          : isHovered ? Colour::SurfaceMuted
                                      : Colour::Surface));
    painter->setPen(QPen(ink(isChosen ? Colour::Accent : Colour::Border), isChosen ? 2 : 1));
    const QRectF card = QRectF(option.rect.left(), option.rect.top(), option.rect.width(), cardHeight);
    painter->drawRoundedRect(card.adjusted(1, 1, -1, -1), theme::controlRadius, theme::controlRadius);
    painter->setPen(ink(Colour::Text));
    const QFont font = theme::font(isChosen ? theme::TextStyle::Strong : theme::TextStyle::Body);
    painter->setFont(font);
    const QRect inside = card.toRect().adjusted(12, 0, -12, 0);
    painter->drawText(inside, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, inside.width()));
    if (hasKeyboard(option, index))
        paintFocus(*painter, card.adjusted(1, 1, -1, -1), option.palette);
    painter->restore();
}

QSize TopicDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, cardHeight + gap};
}

TopicList::TopicList(const QString& objectName, QWidget* parent)
    : QListView(parent)
{
    setObjectName(objectName);
    setAccessibleName(u"What would you like to talk about?"_s);
    setItemDelegate(new TopicDelegate(this));
    setModel(&m_model);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
}

void TopicList::setTopics(const std::vector<Topic>& topics)
{
    if (m_model.shows(topics))
        return;
    const QString before = chosen();
    m_model.show(topics);
    choose(before);
    updateGeometry();
}

void TopicList::choose(const QString& topic)
{
    if (const int row = m_model.rowOf(topic); row >= 0)
        setCurrentIndex(m_model.index(row));
}

QString TopicList::chosen() const
{
    const QModelIndexList rows = selectionModel()->selectedIndexes();
    return rows.isEmpty() ? QString() : rows.front().data().toString();
}

void TopicList::clearChoice()
{
    setCurrentIndex({});
    clearSelection();
}

QSize TopicList::sizeHint() const
{
    return {240, std::clamp(m_model.rowCount(), 1, mostShown) * (cardHeight + gap)};
}

QSize TopicList::minimumSizeHint() const
{
    return sizeHint();
}

void TopicList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (chosen().isEmpty())
        setCurrentIndex({}); // arriving chooses nothing: the first arrow key does
}

void TopicList::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QListView::selectionChanged(selected, deselected);
    Q_EMIT choiceChanged();
}

} // namespace ledforum
