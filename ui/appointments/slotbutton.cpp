// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/slotbutton.h"

#include "app/common/wording.h"
#include "ui/shell/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace ledforum {

using namespace Qt::StringLiterals;
using theme::Colour;

namespace {

constexpr int cardHeight = 76;
constexpr int leastWidth = 150;

struct Look
{
    Colour ground;
    Colour border;
    Colour time;
    Colour state;
    int borderWidth = 1;
};

Look lookOf(SlotStanding standing, bool isChosen, bool isEnabled)
{
    if (standing == SlotStanding::Mine)
        return {Colour::SuccessTint, Colour::Success, Colour::Success, Colour::Success, 2};
    if (!isEnabled)
        return {Colour::SurfaceMuted, Colour::Border, Colour::TextSecondary, Colour::TextSecondary};
    if (standing == SlotStanding::OfferedToMe && !isChosen)
        return {Colour::AccentTint, Colour::Accent, Colour::Accent, Colour::Accent};
    if (isChosen)
        return {Colour::AccentTint, Colour::Accent, Colour::Accent, Colour::Text, 3};
    return {Colour::Surface, Colour::BorderStrong, Colour::Text, Colour::Text};
}

} // namespace

QString slotWords(const LocalSpan& span)
{
    static const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    return u"%1, %2"_s.arg(timeOfDay(span.start), british.toString(span.date, u"dddd d MMMM"));
}

SlotButton::SlotButton(const SlotView& slot, SlotStanding standing, bool mayChoose, QWidget* parent)
    : QAbstractButton(parent)
    , m_slot(slot)
    , m_standing(standing)
{
    setObjectName(
        u"slot-%1-%2"_s.arg(slot.span.date.toString(Qt::ISODate), slot.span.start.toString(u"HHmm")));
    setText(timeOfDay(slot.span.start));
    setCheckable(true);
    setEnabled(slot.canBeBooked && mayChoose);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (isEnabled())
        setCursor(Qt::PointingHandCursor);
    connect(this, &QAbstractButton::toggled, this, &SlotButton::describe);
    describe();
}

QString SlotButton::stateWords() const
{
    return isChecked() ? u"Chosen, %1 minutes"_s.arg(m_slot.span.minutes) : wordsOf(m_standing, m_slot);
}

void SlotButton::describe()
{
    setAccessibleName(u"%1. %2"_s.arg(slotWords(m_slot.span), stateWords()));
    update();
}

QSize SlotButton::sizeHint() const
{
    return {leastWidth, cardHeight};
}

void SlotButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
    // Qt lets the arrow keys choose only once something is chosen; here the first one chooses, too.
    auto* reached = qobject_cast<SlotButton*>(window()->focusWidget());
    if (reached && reached != this && !reached->isChecked())
        reached->click();
}

void SlotButton::paintEvent(QPaintEvent*)
{
    const Look look = lookOf(m_standing, isChecked(), isEnabled());
    const auto ink = [this](Colour wanted) { return theme::colour(wanted, palette()); };
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isHovered = underMouse() && isEnabled() && !isChecked();
    painter.setBrush(ink(isHovered ? Colour::SurfaceMuted : look.ground));
    painter.setPen(QPen(ink(look.border), look.borderWidth));
    const double inset = look.borderWidth / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), theme::cardRadius,
                            theme::cardRadius);

    const QRect inside = rect().adjusted(2 * theme::grid, 12, -2 * theme::grid, -12);
    painter.setPen(ink(look.time));
    painter.setFont(theme::font(theme::TextStyle::Heading));
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, text());
    painter.setPen(ink(look.state));
    painter.setFont(theme::font(theme::TextStyle::Secondary));
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignBottom, stateWords());
}

} // namespace ledforum
