// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/appointmentviews.h"

#include <QWidget>

namespace ledforum {

class Button;
class RecoveryReminder;
struct PageContext;
class PlainLabel;
class QrCodeView;

/// That an appointment stands: when and where, large, to take along in a calendar, on a phone or on paper;
/// and the way out, which is what one does next on a shared workstation.
class BookingDonePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit BookingDonePanel(PageContext& context, QWidget* parent = nullptr);

    /// `headline` such as "You are booked"; `phoneEntry` is what the QR code holds.
    void show(const QString& headline, const OwnBooking& booking, const QByteArray& phoneEntry);
    /// Puts the keyboard on the way out.
    void focusWayOut();
    [[nodiscard]] SlotId slot() const { return m_slot; }

Q_SIGNALS:
    void saveAsked();
    void slipAsked();
    void signOutAsked();
    void left();

private:
    [[nodiscard]] QWidget* makeWords();
    [[nodiscard]] QWidget* makePhone();

    SlotId m_slot{0};
    PlainLabel* m_headline;
    PlainLabel* m_when;
    PlainLabel* m_where;
    QrCodeView* m_code;
    RecoveryReminder* m_reminder;
    Button* m_signOut;
};

} // namespace ledforum
