// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/bookingservice.h"
#include "ui/shell/page.h"

#include <optional>

class QScrollArea;
class QStackedWidget;

namespace ledforum {

class BookingForm;
class EmptyState;
class OwnBookingPanel;
class PageHeader;
class SlotPicker;

/// A doctor books a 1:1 appointment, sees it and cancels it.
class BookingPage final : public Page
{
    Q_OBJECT

public:
    explicit BookingPage(PageContext& context);

    void reload() override;
    /// A SlotId: chooses that time, or the next free one where it is gone.
    void showSubject(qint64 slot) override;

private:
    [[nodiscard]] QWidget* makeTimes();
    [[nodiscard]] QWidget* makeSide();
    void showClinics(const std::vector<ClinicView>& clinics);
    void showOwn(const std::vector<OwnBooking>& bookings);
    void book();
    void cancel();

    std::vector<ClinicView> m_clinics;
    std::optional<OwnBooking> m_own; ///< the next one
    PageHeader* m_header;
    InlineMessage* m_message;
    SlotPicker* m_times;
    QScrollArea* m_scroll;
    EmptyState* m_empty;
    QStackedWidget* m_timesStack;
    BookingForm* m_form;
    OwnBookingPanel* m_panel;
    QStackedWidget* m_side;
};

} // namespace ledforum
