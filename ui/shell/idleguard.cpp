// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/idleguard.h"

#include "app/common/clock.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>

namespace ledforum {

using namespace std::chrono_literals;

namespace {

bool isPress(const QEvent& event)
{
    switch (event.type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        return true;
    default:
        return false;
    }
}

} // namespace

IdleGuard::IdleGuard(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setInterval(250ms);
    connect(&m_timer, &QTimer::timeout, this, &IdleGuard::look);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleGuard::start(std::function<IdleLimits()> limits)
{
    m_limits = std::move(limits);
    m_touched = m_clock.sinceBoot().since;
    m_isCovered = false;
    m_left = 0s;
    m_timer.start();
}

void IdleGuard::stop()
{
    m_timer.stop();
    m_limits = {};
    endWarning();
}

void IdleGuard::setCovered(bool isCovered)
{
    m_isCovered = isCovered;
    if (!isCovered)
        m_touched = m_clock.sinceBoot().since;
    endWarning();
}

void IdleGuard::endWarning()
{
    if (std::exchange(m_left, 0s) > 0s)
        Q_EMIT stayed();
}

void IdleGuard::look()
{
    if (!m_limits)
        return;
    const IdleState state = idleState(m_limits(), m_clock.sinceBoot().since - m_touched, m_isCovered);
    switch (state.act) {
    case IdleAct::None:
        endWarning();
        break;
    case IdleAct::Warn:
        if (std::exchange(m_left, state.left) != state.left)
            Q_EMIT warned(state.left);
        break;
    case IdleAct::Cover:
        Q_EMIT coverDue();
        break;
    case IdleAct::Leave:
        Q_EMIT leaveDue();
        break;
    }
}

bool IdleGuard::isTouch(const QEvent& event)
{
    switch (event.type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride: // all that is seen of a key that is a shortcut
        return !static_cast<const QKeyEvent&>(event).isAutoRepeat();
    case QEvent::MouseMove: {
        const QPoint before = m_pointer;
        m_pointer = static_cast<const QMouseEvent&>(event).globalPosition().toPoint();
        return m_pointer != before; // windows that come and go under a resting pointer move nothing
    }
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TabletPress:
    case QEvent::TabletMove:
    case QEvent::TabletRelease:
    case QEvent::DragMove:
    case QEvent::InputMethod:
        return true;
    default:
        return false;
    }
}

bool IdleGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (!m_limits || !isTouch(*event))
        return QObject::eventFilter(watched, event);
    return touch(*event);
}

bool IdleGuard::touch(QEvent& event)
{
    // What is overdue comes first: the touch that wakes a sleeping computer is not one of who went away.
    const bool wasCovered = m_isCovered;
    look();
    if (!m_limits || m_isCovered != wasCovered)
        return true;
    if (m_isCovered)
        return false;
    if (m_left > 0s && event.type() == QEvent::ShortcutOverride) {
        event.accept(); // the key itself comes next: it stays, and is no shortcut
        return true;
    }
    const bool wasWarned = m_left > 0s;
    m_touched = m_clock.sinceBoot().since;
    endWarning();
    return wasWarned && isPress(event);
}

} // namespace ledforum
