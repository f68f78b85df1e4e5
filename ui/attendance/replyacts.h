// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/replyservice.h"
#include "ui/shell/page.h"

namespace ledforum {

/// What doctors say about coming, said by hand: each a named step on the undo stack.
class ReplyActs final
{
public:
    explicit ReplyActs(const PageContext& context)
        : m_context(context)
    {
    }

    /// One's own; nothing takes it back.
    Result<> reply(const TeachingSession& session, const std::optional<Reply>& reply) const;
    /// For a doctor, by who takes registers.
    Result<> replyFor(const TeachingSession& session, const Person& doctor,
                      const std::optional<Reply>& reply) const;

private:
    Result<> remember(const Result<ReplyChange>& change, const QString& name, const QString& sentence) const;

    const PageContext& m_context;
};

} // namespace ledforum
