// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appointments/doctorsview.h"
#include "ui/shell/page.h"

#include <optional>

class QStackedWidget;

namespace ledforum {

class AgreedCard;
class BookingDonePanel;
class BookingForm;
class LimitsCard;
class MovePanel;
class NoticeList;
class OwnBookingsPanel;
class PageHeader;
class SlotPicker;

/// A doctor's 1:1s: books, moves and cancels them, waits for a time in a full clinic, takes up an offer, and
/// reads what has changed and what was agreed.
class BookingPage final : public Page
{
    Q_OBJECT

public:
    explicit BookingPage(PageContext& context);

    void reload() override;
    /// A SlotId: chooses that time, or the next free one where it is gone.
    void showSubject(qint64 slot) override;
    [[nodiscard]] TypedText typedText() const override;
    bool restore(const TypedText& typed) override;

private:
    enum class Task { Booking, Moving, Waiting };

    [[nodiscard]] QWidget* makeWork();
    [[nodiscard]] QWidget* makeTimes();
    [[nodiscard]] QWidget* makeSide();
    void connectParts();
    void showAll();
    void showSide();
    void showInSide(QWidget* shown);
    void begin(Task task);
    /// Back to the page as it rests.
    void rest();

    // bookingpage_acts.cpp
    void book();
    void startMove(SlotId slot);
    void move();
    void cancel(SlotId slot);
    void startWaiting(ClinicId clinic);
    void joinWaitingList();
    void leaveWaitingList(ClinicId clinic);
    void takeOffer(ClinicId clinic);
    void declineOffer(ClinicId clinic);
    void acknowledge(const Notice& notice);
    void showDone(const QString& headline, SlotId slot);
    void saveCalendarEntry();
    void showSlip();
    void say(MessageKind kind, const QString& sentence);
    [[nodiscard]] const OwnBooking* bookingAt(SlotId slot) const;
    [[nodiscard]] const ClinicView* clinicOf(ClinicId clinic) const;

    DoctorsView m_view;
    Task m_task = Task::Booking;
    std::optional<OwnBooking> m_moving;
    ClinicId m_waitingFor{0};
    PageHeader* m_header;
    InlineMessage* m_message;
    NoticeList* m_notices;
    LimitsCard* m_limits;
    SlotPicker* m_times;
    QStackedWidget* m_timesStack;
    BookingForm* m_form;
    MovePanel* m_move;
    OwnBookingsPanel* m_own;
    QStackedWidget* m_side;
    AgreedCard* m_agreed;
    BookingDonePanel* m_done;
    QStackedWidget* m_whole;
};

} // namespace ledforum
