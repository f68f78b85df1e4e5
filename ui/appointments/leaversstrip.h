// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/appointmentviews.h"
#include "ui/shell/page.h"

namespace ledforum {

/// "3pm on 24 November is held by Doctor One, who is no doctor of the forum any more." Empty for none.
[[nodiscard]] QString leaversSentence(const std::vector<LeaversBooking>& bookings);

/// Times to come of doctors who have left, and the way to free them all at once: for the tutor alone. Hidden
/// while there are none.
class LeaversStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit LeaversStrip(PageContext& context, QWidget* parent = nullptr);

    void reload();

private:
    void freeTimes();

    PageContext& m_context;
    InlineMessage* m_message;
    std::vector<LeaversBooking> m_bookings;
};

} // namespace ledforum
