// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/termdelegate.h"

#include "app/common/wording.h"
#include "ui/programme/sessionbadge.h"
#include "ui/programme/termmodel.h"
#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

namespace ledforum {

using namespace Qt::StringLiterals;
using theme::Colour;
using theme::TextStyle;

namespace {

constexpr int padding = 12;

/// Draws at most `lines` lines, the last one elided, and gives the height they took.
int drawLines(QPainter& painter, const QRect& area, const QString& text, TextStyle style, const QColor& ink,
              int lines)
{
    const QFont font = theme::font(style);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(ink);
    QTextLayout layout(text, font);
    layout.beginLayout();
    int y = area.top();
    for (int number = 1; number <= lines; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        const bool isLast = number == lines;
        const QString rest = text.mid(line.textStart(), isLast ? -1 : line.textLength());
        painter.drawText(QRect(area.left(), y, area.width(), metrics.height()),
                         int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                         isLast ? metrics.elidedText(rest, Qt::ElideRight, area.width()) : rest.trimmed());
        y += metrics.height();
    }
    layout.endLayout();
    return y - area.top();
}

void paintCard(QPainter& painter, const QStyleOptionViewItem& option, const QRect& card, bool isMuted)
{
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const bool hasFocus = isChosen && option.widget && option.widget->hasFocus();
    const auto ink = [&option](Colour wanted) { return theme::colour(wanted, option.palette); };
    painter.setBrush(ink(isChosen ? Colour::AccentTint : isMuted ? Colour::SurfaceMuted : Colour::Surface));
    painter.setPen(QPen(ink(isChosen ? Colour::Accent : Colour::Border), isChosen ? 2 : 1));
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), theme::controlRadius,
                            theme::controlRadius);
    if (!hasFocus)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink(Colour::Focus), theme::focusWidth));
    painter.drawRoundedRect(QRectF(card).adjusted(-1, -1, 1, 1), theme::controlRadius, theme::controlRadius);
    painter.setPen(QPen(ink(Colour::OnFocus), 2));
    painter.drawRoundedRect(QRectF(card).adjusted(1.5, 1.5, -1.5, -1.5), theme::controlRadius,
                            theme::controlRadius);
}

void paintPills(QPainter& painter, const QRect& line, const TeachingSession& session, theme::Scheme scheme)
{
    const Badge state = stateBadge(session);
    paintPill(painter, line, state.word, state.tone, scheme);
    if (const auto gap = gapBadge(session)) {
        const int used = pillSize(state.word).width() + theme::grid;
        paintPill(painter, line.adjusted(used, 0, 0, 0), gap->word, gap->tone, scheme);
    }
}

} // namespace

void TermDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const auto* model = qobject_cast<const TermModel*>(index.model());
    const TermCell* cell = model ? model->cellAt(index) : nullptr;
    if (!cell)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect card =
        option.rect.adjusted(theme::halfGrid, theme::halfGrid, -theme::halfGrid, -theme::halfGrid);
    paintCard(*painter, option, card, !cell->session);

    const QColor text = theme::colour(cell->session ? Colour::Text : Colour::TextSecondary, option.palette);
    const QColor secondary = theme::colour(Colour::TextSecondary, option.palette);
    QRect inside = card.adjusted(padding, 10, -padding, -10);
    inside.setTop(inside.top() + 2 +
                  drawLines(*painter, inside, shortDate(cell->date), TextStyle::Strong, text, 1));
    if (!cell->session) {
        drawLines(*painter, inside, cell->reason, TextStyle::Caption, secondary, 3);
    } else {
        const bool isDim = cell->session->isUntitled || cell->session->state == TeachingState::Cancelled;
        inside.setTop(inside.top() + drawLines(*painter, inside, cell->session->title, TextStyle::Secondary,
                                               isDim ? secondary : text, 2));
        const QString below = cell->session->state == TeachingState::Cancelled
                                  ? cell->session->cancellationReason
                                  : speakerNames(*cell->session);
        drawLines(*painter, inside, below, TextStyle::Caption, secondary, 1);
        const QRect foot(inside.left(), card.bottom() - 31, inside.width(), 22);
        paintPills(*painter, foot, *cell->session, theme::schemeOf(option.palette));
    }
    painter->restore();
}

} // namespace ledforum
