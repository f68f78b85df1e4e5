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
constexpr int countIcon = 14;

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

void paintCard(QPainter& painter, const QStyleOptionViewItem& option, const QRect& card, TermCell::Kind kind)
{
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const bool hasFocus = isChosen && option.widget && option.widget->hasFocus();
    const auto ink = [&option](Colour wanted) { return theme::colour(wanted, option.palette); };
    const bool isMuted = kind == TermCell::Kind::Closed;
    const bool isGap = kind == TermCell::Kind::Gap;
    painter.setBrush(ink(isChosen ? Colour::AccentTint : isMuted ? Colour::SurfaceMuted : Colour::Surface));
    painter.setPen(QPen(ink(isChosen ? Colour::Accent
                            : isGap  ? Colour::BorderStrong
                                     : Colour::Border),
                        isChosen ? 2 : 1, isGap && !isChosen ? Qt::DashLine : Qt::SolidLine));
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

/// The pill at the right end of the line; gives its width.
int paintStateAtRight(QPainter& painter, const QRect& line, const Badge& badge, theme::Scheme scheme)
{
    const int width = pillSize(badge.word).width();
    paintPill(painter, line.adjusted(line.width() - width, 0, 0, 0), badge.word, badge.tone, scheme);
    return width;
}

void paintMissing(QPainter& painter, QRect line, const QStringList& missing, theme::Scheme scheme)
{
    for (const QString& word : missing) {
        paintPill(painter, line, word, PillTone::Warning, scheme, u"alert"_s);
        line.setLeft(line.left() + pillSize(word, u"alert"_s).width() + theme::halfGrid);
    }
}

/// A picture of what the number counts, and the number; gives where the next may stand.
int paintCount(QPainter& painter, const QRect& line, int left, const QString& icon, const QString& number,
               const QPalette& palette)
{
    const QFontMetrics metrics(painter.font());
    theme::icon(icon, Colour::TextSecondary)
        .paint(&painter, QRect(left, line.top() + (line.height() - countIcon) / 2, countIcon, countIcon));
    left += countIcon + theme::halfGrid;
    painter.setPen(theme::colour(Colour::TextSecondary, palette));
    painter.drawText(QRect(left, line.top(), metrics.horizontalAdvance(number) + 2, line.height()),
                     int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, number);
    return left + metrics.horizontalAdvance(number) + 12;
}

void paintReplies(QPainter& painter, const QRect& line, const ReplyNumbers& replies, const QPalette& palette)
{
    painter.setFont(theme::font(TextStyle::Caption));
    const QString room = replies.capacity ? u"%1/%2"_s.arg(replies.count.inRoom).arg(*replies.capacity)
                                          : QString::number(replies.count.inRoom);
    int left = paintCount(painter, line, line.left(), u"place"_s, room, palette);
    left = paintCount(painter, line, left, u"video"_s, QString::number(replies.count.onTeams), palette);
    paintCount(painter, line, left, u"mail"_s, QString::number(replies.count.apologies), palette);
}

void paintSession(QPainter& painter, const QRect& card, const TermCell& cell, const QPalette& palette)
{
    const TeachingSession& session = *cell.session;
    const auto scheme = theme::schemeOf(palette);
    const QColor text = theme::colour(Colour::Text, scheme);
    const QColor secondary = theme::colour(Colour::TextSecondary, scheme);
    QRect inside = card.adjusted(padding, 9, -padding, -8);
    const QRect head(inside.left(), inside.top(), inside.width(), 20);
    const int used = paintStateAtRight(painter, head, stateBadge(session), scheme);
    drawLines(painter, head.adjusted(0, 0, -used - theme::halfGrid, 0), shortDate(cell.date),
              TextStyle::Strong, text, 1);
    inside.setTop(head.bottom() + 3);
    const bool isDim = session.isUntitled || session.state == TeachingState::Cancelled;
    inside.setTop(inside.top() + drawLines(painter, inside, session.title, TextStyle::Secondary,
                                           isDim ? secondary : text, 2));
    const QString below =
        session.state == TeachingState::Cancelled ? session.cancellationReason : speakerNames(session);
    inside.setTop(inside.top() + drawLines(painter, inside, below, TextStyle::Caption, secondary, 1));
    const bool lacks = !cell.missing.isEmpty();
    const QRect foot(card.left() + padding, card.bottom() - 27, card.width() - 2 * padding, 22);
    if (lacks)
        paintMissing(painter, foot, cell.missing, scheme);
    if (cell.replies)
        paintReplies(painter, lacks ? foot.translated(0, -21) : foot, *cell.replies, palette);
}

void paintEmpty(QPainter& painter, const QRect& card, const TermCell& cell, const QPalette& palette)
{
    const bool isGap = cell.kind == TermCell::Kind::Gap;
    const QColor secondary = theme::colour(Colour::TextSecondary, palette);
    QRect inside = card.adjusted(padding, 9, -padding, -8);
    inside.setTop(inside.top() + 6 +
                  drawLines(painter, inside, shortDate(cell.date), TextStyle::Strong, secondary, 1));
    if (isGap) {
        paintPill(painter, inside.adjusted(0, 0, 0, 22 - inside.height()), cell.reason, PillTone::Warning,
                  theme::schemeOf(palette), u"alert"_s);
        return;
    }
    theme::icon(u"close"_s, Colour::TextSecondary)
        .paint(&painter, QRect(inside.left() - 2, inside.top() + 1, countIcon, countIcon));
    drawLines(painter, inside.adjusted(countIcon + 2, 0, 0, 0), cell.reason, TextStyle::Caption, secondary,
              3);
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
    paintCard(*painter, option, card, cell->kind);
    if (cell->session)
        paintSession(*painter, card, *cell, option.palette);
    else
        paintEmpty(*painter, card, *cell, option.palette);
    painter->restore();
}

} // namespace ledforum
