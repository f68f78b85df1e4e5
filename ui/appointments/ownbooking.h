// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/appointmentviews.h"

#include <QWidget>

class QVBoxLayout;

namespace ledforum {

/// The doctor's own appointments to come: when, where, about what; and the ways to another time and out.
class OwnBookingsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit OwnBookingsPanel(QWidget* parent = nullptr);

    /// `mayBookMore`: says that another time can be chosen.
    void show(const std::vector<OwnBooking>& bookings, bool mayBookMore);

Q_SIGNALS:
    void moveAsked(ledforum::SlotId slot);
    void cancelAsked(ledforum::SlotId slot);
    /// When and where once more, for the calendar, the phone or on paper.
    void detailsAsked(ledforum::SlotId slot);

private:
    void addBooking(const OwnBooking& booking, int number);

    QVBoxLayout* m_column;
};

} // namespace ledforum
