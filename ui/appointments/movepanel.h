// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/appointmentviews.h"

#include <QWidget>

#include <optional>

namespace ledforum {

class Button;
class InlineMessage;
class PlainLabel;

/// Moving an appointment: from which time, to which, and one confirmation.
class MovePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit MovePanel(QWidget* parent = nullptr);

    void setFrom(const LocalSpan& from);
    /// Nothing while none is chosen: the button then says so.
    void setTo(const std::optional<SlotView>& to);
    void showFailure(const QString& sentence);

Q_SIGNALS:
    void confirmed();
    void left();

private:
    PlainLabel* m_from;
    PlainLabel* m_to;
    InlineMessage* m_message;
    Button* m_confirm;
};

} // namespace ledforum
