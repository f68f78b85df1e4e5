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
class TopicList;

/// What the doctor would like to talk about, and the one button that books.
class BookingForm final : public QWidget
{
    Q_OBJECT

public:
    explicit BookingForm(QWidget* parent = nullptr);

    void setTopics(const std::vector<Topic>& topics);
    /// The button names it. Without one, or without a topic, it says what is still to be chosen.
    void setSlot(const std::optional<SlotView>& slot);
    [[nodiscard]] BookingRequest request() const;
    void clear();
    void focusTopics();
    void showFailure(const QString& sentence);

Q_SIGNALS:
    void booked();

private:
    void updateAction();

    std::optional<SlotView> m_slot;
    TopicList* m_topics;
    QPlainTextEdit* m_text;
    InlineMessage* m_message;
    Button* m_book;
};

} // namespace ledforum
