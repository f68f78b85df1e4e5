// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/longwork.h"

namespace ledforum {

LongWork::~LongWork()
{
    m_isToStop = true;
    for (int holds = *m_holds; holds > 0; holds = *m_holds)
        m_holds->wait(holds);
}

LongWork::Hold LongWork::hold()
{
    ++*m_holds;
    return Hold(m_holds.get(), [holds = m_holds](void*) {
        --*holds;
        holds->notify_all();
    });
}

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
