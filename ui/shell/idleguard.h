// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/idlerules.h"

#include <QObject>
#include <QPoint>
#include <QTimer>

#include <functional>

namespace ledforum {

class Clock;

/// Watches how long nobody has touched the workstation while somebody is signed in, and says what is due.
/// What people do with keys, mouse, wheel, pen or screen anywhere in the application counts, whatever window
/// it goes to; a key held down by a book, a pointer that does not move and what the program does by itself do
/// not. Time is the computer's own since its start, so that hours asleep count as hours.
class IdleGuard final : public QObject
{
    Q_OBJECT

public:
    IdleGuard(const Clock& clock, QObject* parent);

    /// From now on, as if touched this moment. `limits` is asked again and again: settings and pages change.
    void start(std::function<IdleLimits()> limits);
    void stop();
    /// Under a cover nobody is at work: what is touched there doesn't put off the lock.
    void setCovered(bool isCovered);

Q_SIGNALS:
    /// At the beginning of the last seconds, and each second of them.
    void warned(std::chrono::seconds left);
    /// Touched in time. The press that did it goes no further.
    void stayed();
    void coverDue();
    void leaveDue();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();
    [[nodiscard]] bool isTouch(const QEvent& event);
    bool touch(QEvent& event);
    void endWarning();

    const Clock& m_clock;
    std::function<IdleLimits()> m_limits; ///< empty while nobody is signed in
    std::chrono::milliseconds m_touched{0};
    std::chrono::seconds m_left{0}; ///< as warned last; zero while there is no warning
    bool m_isCovered = false;
    QPoint m_pointer;
    QTimer m_timer;
};

} // namespace ledforum
