// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/programme/programmeservice.h"
#include "ui/shell/page.h"

namespace ledforum {

/// What can be done to one session of the programme by hand, each act with its name on the undo stack.
class SessionActs final
{
public:
    explicit SessionActs(const PageContext& context)
        : m_context(context)
    {
    }

    /// A session for the editor to begin with: times as in the settings, no title yet.
    [[nodiscard]] TeachingSession blank(QDate date) const;
    /// A published one is added without a way back: doctors may have seen it, so it is cancelled instead.
    Result<TeachingSession> add(const TeachingSession& session) const;
    Result<> update(const TeachingSession& session) const;

private:
    const PageContext& m_context;
};

} // namespace ledforum
