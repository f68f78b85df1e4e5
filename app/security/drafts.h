// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/clock.h"
#include "app/security/operations.h"
#include "database/security/draftstore.h"

#include <QMap>

namespace ledforum {

/// Where something was typed: the page or dialog, and what it was about, such as a slot's number.
struct DraftPlace
{
    QString page;
    QString subject = {};
    friend bool operator==(const DraftPlace&, const DraftPlace&) = default;
};

/// What somebody was typing when the window locked.
struct Draft
{
    DraftId id;
    DraftPlace place;
    QMap<QString, QString> fields; ///< the control's name, and what was typed into it
    QDate typedOn;
    friend bool operator==(const Draft&, const Draft&) = default;
};

/// Unfinished typing that outlives a lock: sealed to the writer's own key alone, all of one size, found again
/// by trying to open every draft there is. Kept for 14 days. Nothing in the clear tells whose it is, where it
/// was typed, or the day: rows that nobody comes back for are cleared away at the end of a month.
class Drafts final
{
public:
    static constexpr int daysKept = 14;

    Drafts(Connection& connection, Operations& operations, const ForumClock& clock);
    Q_DISABLE_COPY_MOVE(Drafts)

    /// Takes the place of the draft that the writer had there; fields in which nothing stands are left out,
    /// and none at all discards. Refused when it is longer than some 16,000 bytes.
    Result<> keep(const Actor& actor, const DraftPlace& place, const QMap<QString, QString>& fields);
    /// The writer's own, the newest day first.
    [[nodiscard]] Result<std::vector<Draft>> mine(const Actor& actor) const;
    /// NotFound when it is none of one's own.
    Result<> discard(const Actor& actor, DraftId id);
    /// Called after a sign-in: one's own of more than 14 days ago, and anybody's whose month is over. Says
    /// how many are gone.
    Result<int> clearOld(const Actor& actor);

private:
    [[nodiscard]] std::vector<Draft> opened(const Actor& actor) const;
    [[nodiscard]] std::vector<DraftId> at(const Actor& actor, const DraftPlace& place) const;

    Operations& m_operations;
    const ForumClock& m_clock;
    DraftStore m_store;
};

} // namespace ledforum
