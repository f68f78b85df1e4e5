// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

namespace ledforum {

/// An act that takes the actor's own role or keys away shows its outcome before the session ends: while it
/// holds this, the window does not lock over it, and the act ends the session itself.
class SessionEnd final
{
public:
    using Hold = std::shared_ptr<void>;
    [[nodiscard]] Hold hold()
    {
        Hold held = m_held.lock();
        if (!held)
            m_held = held = std::make_shared<char>();
        return held;
    }
    [[nodiscard]] bool isHeld() const { return !m_held.expired(); }

private:
    std::weak_ptr<void> m_held;
};

} // namespace ledforum
