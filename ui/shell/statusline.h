// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/inlinemessage.h"

#include <QTimer>
#include <QWidget>

namespace ledforum {

class ForumClock;

/// The foot of the window: how the last act went, and the forum's date and time.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(const ForumClock& clock, QWidget* parent = nullptr);
    void announce(MessageKind kind, const QString& sentence);
    /// What waits, beside the date: "Sheet outstanding: K7M-4QX of 10 November 2026". Empty for nothing.
    void showWaiting(const QString& words);

private:
    void showTime();

    const ForumClock& m_clock;
    PlainLabel* m_icon;
    PlainLabel* m_sentence;
    PlainLabel* m_waiting;
    PlainLabel* m_time;
    QTimer m_timer;
};

} // namespace ledforum
