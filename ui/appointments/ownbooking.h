// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/bookingservice.h"

#include <QWidget>

class QVBoxLayout;

namespace ledforum {

class Button;
class PlainLabel;

/// The doctor's own appointment: when, where, about what; and the way out of it.
class OwnBookingPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit OwnBookingPanel(QWidget* parent = nullptr);

    void setBooking(const OwnBooking& booking);

Q_SIGNALS:
    void cancelled();

private:
    PlainLabel* m_when;
    PlainLabel* m_where;
    PlainLabel* m_topic;
    PlainLabel* m_text;
    PlainLabel* m_byTutor;
    Button* m_cancel;
};

} // namespace ledforum
