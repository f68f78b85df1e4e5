// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/longwork.h"

namespace ledforum {

void LongWork::run(const std::function<void()>& work)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_isToStop = false;
    work();
    m_isRunning = false;
    Q_EMIT ended();
}

} // namespace ledforum
