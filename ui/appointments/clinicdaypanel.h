// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appointments/attendeemodel.h"

#include <QWidget>

namespace ledforum {

class PlainLabel;
class PlainTableView;

/// Who comes to one clinic, and why: for the tutor alone.
class ClinicDayPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ClinicDayPanel(QWidget* parent = nullptr);

    /// Keeps the chosen time's place.
    void setDay(const ClinicView& clinic, std::vector<ClinicDaySlot> daySlots);
    /// Nothing while no time is chosen.
    [[nodiscard]] const ClinicDaySlot* chosen() const;

Q_SIGNALS:
    void choiceChanged();
    void activated();

private:
    void showChosen();

    AttendeeModel m_model;
    PlainTableView* m_table;
    PlainLabel* m_title;
    PlainLabel* m_where;
    PlainLabel* m_who;
    PlainLabel* m_text;
};

} // namespace ledforum
