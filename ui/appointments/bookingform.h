// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/bookingservice.h"

#include <QWidget>

#include <optional>

class QPlainTextEdit;

namespace ledforum {

class Button;
class InlineMessage;
class PlainLabel;
class TopicList;

/// What the doctor would like to talk about, and the one button that books, or that joins a waiting list.
/// What was typed stays when the purpose changes.
class BookingForm final : public QWidget
{
    Q_OBJECT

public:
    explicit BookingForm(QWidget* parent = nullptr);

    void setTopics(const std::vector<Topic>& topics);
    /// The button names it. Without one, or without a topic, it says what is still to be chosen.
    void setSlot(const std::optional<SlotView>& slot);
    /// Instead of a time: the waiting list of that day.
    void setWaitingFor(QDate day);
    /// Where the doctor has not agreed to them yet, the button says that booking agrees.
    void setTerms(const ConfidentialityTerms& terms);
    /// Whether there is something to go back to.
    void setMayLeave(bool mayLeave);
    [[nodiscard]] BookingRequest request() const;
    /// Puts back what was typed and chosen before.
    void setRequest(const BookingRequest& request);
    void clear();
    void focusTopics();
    void showFailure(const QString& sentence);
    /// The same, with a time that may be had instead.
    void showFailure(const QString& sentence, const SlotView& instead, const QString& words);

Q_SIGNALS:
    void booked();
    void joined();
    void left();
    /// The time named with a failure is wanted.
    void insteadChosen(ledforum::SlotId slot);

private:
    void submit();
    void updateAction();
    [[nodiscard]] QString actionWords() const;

    std::optional<SlotView> m_slot;
    std::optional<QDate> m_waitingFor;
    std::optional<SlotId> m_instead;
    QByteArray m_agreesTo; ///< empty where the doctor has agreed before
    TopicList* m_topics;
    QPlainTextEdit* m_text;
    InlineMessage* m_message;
    Button* m_takeInstead;
    Button* m_book;
    Button* m_leave;
    PlainLabel* m_limits;
};

} // namespace ledforum
