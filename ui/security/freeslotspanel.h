// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/bookingservice.h"

#include <QFrame>

class QVBoxLayout;

namespace ledforum {

class Button;
class PlainLabel;

/// How many 1:1 appointments are free, and the next of their times as buttons. Times, never a name.
class FreeSlotsPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit FreeSlotsPanel(QWidget* parent = nullptr);

    /// `free` as BookingService::freeTimes() gives it; `next` is named where none is free. Keeps the
    /// keyboard where it is.
    void showTimes(const std::vector<ClinicView>& free, const std::optional<NextClinic>& next, QDate today);

Q_SIGNALS:
    void chosen(const ledforum::SlotView& slot);

private:
    void showNone(const std::optional<NextClinic>& next, QDate today);
    void rebuild();
    void addClinic(const ClinicView& clinic);
    [[nodiscard]] Button* buttonFor(const SlotView& slot);

    PlainLabel* m_number;
    PlainLabel* m_words;
    PlainLabel* m_note;
    QVBoxLayout* m_times;
    std::vector<Button*> m_buttons;
    std::vector<ClinicView> m_shown;
    QDate m_today;
};

} // namespace ledforum
