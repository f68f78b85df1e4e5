// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/programme/programmeacts.h"
#include "ui/shell/page.h"

namespace ledforum {

/// What can be done to the programme by hand, each act one named step on the undo stack.
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

    /// `expected` is what a preview said. `name` is that on the undo stack: "swap of 24 Nov and 8 Dec".
    Result<ProgrammeChange> carryOut(const ProgrammeAct& act, const QString& name,
                                     const std::optional<ProgrammeChange>& expected = {}) const;

private:
    const PageContext& m_context;
};

} // namespace ledforum
