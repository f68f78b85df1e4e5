// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/slotpicker.h"

#include "app/common/wording.h"
#include "ui/appointments/slotbutton.h"
#include "ui/appointments/waitingrow.h"
#include "ui/shell/theme.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/whenwords.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// So that the times of clinics of three and of four slots stand in even rows.
int columnsFor(size_t count)
{
    return count > 3 ? 4 : 3;
}

/// What holds for the whole clinic, if anything does.
std::optional<std::pair<QString, PillTone>> stateOf(const ClinicView& clinic, LocalMoment now)
{
    if (clinic.isCancelled)
        return std::pair(u"Cancelled"_s, PillTone::Danger);
    if (now < clinic.bookingOpens) {
        const bool isTomorrow = clinic.bookingOpens.date == now.date.addDays(1);
        return std::pair(isTomorrow ? u"Opens tomorrow"_s
                                    : u"Opens on %1"_s.arg(dayWords(clinic.bookingOpens.date, now.date)),
                         PillTone::Neutral);
    }
    if (clinic.bookingCloses <= now)
        return std::pair(u"Booking has closed"_s, PillTone::Neutral);
    return std::nullopt;
}

QWidget* headingOf(const ClinicView& clinic, LocalMoment now)
{
    auto* heading = new QWidget;
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::grid);
    row->addWidget(new PlainLabel(longDate(clinic.span.date), theme::TextStyle::Subheading));
    if (const auto state = stateOf(clinic, now))
        row->addWidget(new Pill(state->first, state->second));
    row->addStretch();
    const QString where = clinic.isCancelled ? clinic.cancellationReason : clinic.venue;
    row->addWidget(new PlainLabel(where, theme::TextStyle::Secondary));
    return heading;
}

const OwnPlace* placeIn(const std::vector<OwnPlace>& places, ClinicId clinic)
{
    const auto found = std::ranges::find(places, clinic, &OwnPlace::clinic);
    return found == places.end() ? nullptr : &*found;
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

void SlotPicker::show(const Content& content)
{
    const auto before = chosen();
    const QWidget* focused = focusWidget();
    const QString focusName = focused && focused->hasFocus() ? focused->objectName() : QString();
    removeAll();
    m_group = new QButtonGroup(this);
    for (const ClinicView& clinic : content.clinics)
        addClinic(clinic, content);
    m_column->addStretch();
    restore(before, focusName);
    connect(m_group, &QButtonGroup::buttonToggled, this, &SlotPicker::choiceChanged);
    Q_EMIT choiceChanged();
}

void SlotPicker::restore(const std::optional<SlotView>& before, const QString& focusName)
{
    QWidget* previous = this; // new widgets stand last in the tab order: theirs is where the picker is
    for (int at = 0; at < m_column->count(); ++at) {
        QWidget* part = m_column->itemAt(at)->widget();
        for (auto* button : part ? part->findChildren<QAbstractButton*>() : QList<QAbstractButton*>()) {
            setTabOrder(previous, button);
            previous = button;
            const auto* time = qobject_cast<SlotButton*>(button);
            if (time && before && time->slot().id == before->id && button->isEnabled())
                button->setChecked(true);
            if (!focusName.isEmpty() && button->objectName() == focusName && button->isEnabled())
                button->setFocus();
        }
    }
}

void SlotPicker::addClinic(const ClinicView& clinic, const Content& content)
{
    if (m_column->count() > 0)
        m_column->addSpacing(2 * theme::grid + theme::halfGrid);
    m_column->addWidget(headingOf(clinic, content.now));
    m_column->addSpacing(theme::grid);
    if (!clinic.isCancelled)
        addTimes(clinic, content);
    const OwnPlace* place = placeIn(content.places, clinic.id);
    if (!WaitingRow::hasSomethingToSay(clinic, place))
        return;
    auto* row = new WaitingRow(clinic, place, content.now.date);
    connect(row, &WaitingRow::joinAsked, this, [this, id = clinic.id] { Q_EMIT joinAsked(id); });
    connect(row, &WaitingRow::leaveAsked, this, [this, id = clinic.id] { Q_EMIT leaveAsked(id); });
    m_column->addSpacing(theme::grid);
    m_column->addWidget(row);
}

void SlotPicker::addTimes(const ClinicView& clinic, const Content& content)
{
    auto* times = new QWidget;
    auto* grid = new QGridLayout(times);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(12);
    const int columns = columnsFor(clinic.slotViews.size());
    for (int column = 0; column < columns; ++column)
        grid->setColumnStretch(column, 1);
    int place = 0;
    for (const SlotView& slot : clinic.slotViews) {
        auto* button = new SlotButton(slot, standingOf(slot, clinic, content.now), content.mayChoose);
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
    clearLayout(*m_column); // later: a button in a waiting row may have asked for this
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
