// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/slotpicker.h"

#include "app/common/wording.h"
#include "ui/appointments/slotbutton.h"
#include "ui/shell/theme.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plainlabel.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// So that the times of clinics of three and of four slots stand in even rows.
int columnsFor(size_t count)
{
    return count > 3 ? 4 : 3;
}

QWidget* headingOf(const ClinicView& clinic)
{
    auto* heading = new QWidget;
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::grid);
    row->addWidget(new PlainLabel(longDate(clinic.span.date), theme::TextStyle::Subheading));
    if (clinic.isCancelled)
        row->addWidget(new Pill(u"Cancelled"_s, PillTone::Danger));
    row->addStretch();
    const QString where = clinic.isCancelled ? clinic.cancellationReason : clinic.venue;
    row->addWidget(new PlainLabel(where, theme::TextStyle::Secondary));
    return heading;
}

} // namespace

SlotPicker::SlotPicker(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(theme::cardPadding, theme::cardPadding, theme::cardPadding,
                                 theme::cardPadding);
    m_column->setSpacing(0);
}

void SlotPicker::setClinics(const std::vector<ClinicView>& clinics, bool mayChoose)
{
    const auto before = chosen();
    const auto* focused = qobject_cast<SlotButton*>(focusWidget());
    const QString focusName = focused && focused->hasFocus() ? focused->objectName() : QString();
    removeAll();
    m_group = new QButtonGroup(this);
    for (const ClinicView& clinic : clinics)
        addClinic(clinic, mayChoose);
    m_column->addStretch();
    QWidget* previous = this; // new widgets stand last in the tab order: theirs is where the picker is
    for (QAbstractButton* button : m_group->buttons()) {
        setTabOrder(previous, button);
        previous = button;
        const auto* slotButton = static_cast<SlotButton*>(button);
        if (before && slotButton->slot().id == before->id && button->isEnabled())
            button->setChecked(true);
        if (button->objectName() == focusName && button->isEnabled())
            button->setFocus();
    }
    connect(m_group, &QButtonGroup::buttonToggled, this, &SlotPicker::choiceChanged);
    Q_EMIT choiceChanged();
}

void SlotPicker::addClinic(const ClinicView& clinic, bool mayChoose)
{
    if (m_column->count() > 0)
        m_column->addSpacing(2 * theme::grid + theme::halfGrid);
    m_column->addWidget(headingOf(clinic));
    m_column->addSpacing(theme::grid);
    auto* times = new QWidget;
    auto* grid = new QGridLayout(times);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(12);
    const int columns = columnsFor(clinic.slotViews.size());
    for (int column = 0; column < columns; ++column)
        grid->setColumnStretch(column, 1);
    int place = 0;
    for (const SlotView& slot : clinic.slotViews) {
        auto* button = new SlotButton(slot, mayChoose);
        grid->addWidget(button, place / columns, place % columns);
        m_group->addButton(button);
        ++place;
    }
    m_column->addWidget(times);
}

void SlotPicker::removeAll()
{
    delete m_group;
    m_group = nullptr;
    while (QLayoutItem* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

std::optional<SlotView> SlotPicker::chosen() const
{
    const auto* button = m_group ? static_cast<SlotButton*>(m_group->checkedButton()) : nullptr;
    return button ? std::optional(button->slot()) : std::nullopt;
}

bool SlotPicker::choose(SlotId slot)
{
    if (!m_group)
        return false;
    for (QAbstractButton* button : m_group->buttons()) {
        if (static_cast<SlotButton*>(button)->slot().id != slot || !button->isEnabled())
            continue;
        button->setChecked(true);
        return true;
    }
    return false;
}

void SlotPicker::clearChoice()
{
    if (!m_group || !m_group->checkedButton())
        return;
    m_group->setExclusive(false);
    m_group->checkedButton()->setChecked(false);
    m_group->setExclusive(true);
}

} // namespace ledforum
