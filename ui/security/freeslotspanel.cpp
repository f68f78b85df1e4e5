// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/freeslotspanel.h"

#include "app/common/wording.h"
#include "ui/appointments/slotbutton.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/restyle.h"
#include "ui/widgets/whenwords.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostClinics = 2; // the next ones; the others stand on the page

QString nameOf(const SlotView& slot)
{
    return u"welcomeTime-%1-%2"_s.arg(slot.span.date.toString(Qt::ISODate),
                                      slot.span.start.toString(u"HHmm"));
}

bool areSame(const ClinicView& one, const ClinicView& other)
{
    return one.id == other.id &&
           std::ranges::equal(one.slotViews, other.slotViews, [](const SlotView& a, const SlotView& b) {
               return a.id == b.id && a.span == b.span;
           });
}

} // namespace

FreeSlotsPanel::FreeSlotsPanel(QWidget* parent)
    : QFrame(parent)
    , m_number(new PlainLabel({}, theme::TextStyle::Huge))
    , m_words(new PlainLabel({}, theme::TextStyle::Lead))
    , m_note(new PlainLabel({}, theme::TextStyle::Secondary))
    , m_times(new QVBoxLayout)
{
    setProperty("role", u"welcomePanel"_s);
    m_number->setObjectName(u"welcomeFree"_s);
    m_words->setObjectName(u"welcomeFreeWords"_s);
    m_note->setObjectName(u"welcomeClinic"_s);
    m_times->setSpacing(theme::halfGrid);
    auto* head = new QHBoxLayout;
    head->setSpacing(2 * theme::grid);
    head->addWidget(m_number);
    head->addWidget(m_words->wrapped(), 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3 * theme::grid, 2 * theme::grid, 3 * theme::grid, 3 * theme::grid);
    column->setSpacing(theme::halfGrid);
    column->addLayout(head);
    column->addLayout(m_times);
    column->addSpacing(theme::halfGrid);
    column->addWidget(m_note->wrapped());
}

void FreeSlotsPanel::showTimes(const std::vector<ClinicView>& free, const std::optional<NextClinic>& next,
                               QDate today)
{
    size_t number = 0;
    for (const ClinicView& clinic : free)
        number += clinic.slotViews.size();
    m_number->setVisible(number > 0);
    m_number->setText(QString::number(number));
    if (number == 0) {
        showNone(next, today);
    } else {
        m_words->setText(number == 1 ? u"confidential 1:1 appointment free"_s
                                     : u"confidential 1:1 appointments free"_s);
        m_note->setText(u"With the Deputy Clinical Tutor. Choose a time."_s);
    }
    const std::vector<ClinicView> first(free.begin(),
                                        free.begin() + qptrdiff(std::min(free.size(), mostClinics)));
    if (today == m_today && std::ranges::equal(first, m_shown, areSame))
        return;
    m_shown = first;
    m_today = today;
    rebuild();
}

void FreeSlotsPanel::showNone(const std::optional<NextClinic>& next, QDate today)
{
    m_words->setText(next ? u"No 1:1 appointment is free"_s : u"No 1:1 appointments are planned"_s);
    m_note->setText(next ? u"Next: %1, %2. Sign in to wait for a time."_s.arg(
                               dayWords(next->span.date, today), timeSpan(next->span))
                         : u"The next dates will stand here."_s);
}

void FreeSlotsPanel::rebuild()
{
    const QString focused =
        focusWidget() && focusWidget()->hasFocus() ? focusWidget()->objectName() : QString();
    clearLayout(*m_times);
    m_buttons.clear();
    for (const ClinicView& clinic : m_shown)
        addClinic(clinic);
    QWidget* previous = this; // new widgets stand last in the tab order: theirs is where the panel is
    for (Button* button : m_buttons) {
        setTabOrder(previous, button);
        previous = button;
        if (button->objectName() == focused)
            button->setFocus();
    }
}

void FreeSlotsPanel::addClinic(const ClinicView& clinic)
{
    const QString day = dayWords(clinic.span.date, m_today);
    auto* label =
        new PlainLabel(m_times->count() == 0 ? u"&Book a 1:1: %1"_s.arg(day) : day, theme::TextStyle::Strong);
    m_times->addSpacing(theme::halfGrid);
    m_times->addWidget(label);
    auto* grid = new QGridLayout;
    grid->setSpacing(theme::grid);
    const int columns = clinic.slotViews.size() > 3 ? 4 : 3; // so that most days fill their row
    for (int column = 0; column < columns; ++column)
        grid->setColumnStretch(column, 1);
    int place = 0;
    for (const SlotView& slot : clinic.slotViews) {
        Button* button = buttonFor(slot);
        if (place == 0)
            label->setBuddy(button); // Alt+B leads to the first of them
        m_buttons.push_back(button);
        grid->addWidget(button, place / columns, place % columns);
        ++place;
    }
    m_times->addLayout(grid);
}

Button* FreeSlotsPanel::buttonFor(const SlotView& slot)
{
    auto* button = new Button(timeOfDay(slot.span.start), ButtonKind::Secondary, nameOf(slot), this);
    setStyleProperty(*button, "kind", u"welcomeTime"_s);
    button->setAccessibleName(u"Book a 1:1 at %1"_s.arg(slotWords(slot.span)));
    connect(button, &Button::clicked, this, [this, slot] { Q_EMIT chosen(slot); });
    return button;
}

} // namespace ledforum
