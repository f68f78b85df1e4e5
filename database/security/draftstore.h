// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/typedid.h"

#include <QByteArray>
#include <QDate>

#include <vector>

namespace ledforum {

class Connection;

/// What somebody was typing when the window locked. Whose it is, where it was typed and when stands inside
/// the envelope only.
struct SealedDraft
{
    DraftId id{0}; ///< random, chosen before the envelope is sealed: it opens under no other
    QByteArray envelope = {};
    QDate keptUntil = {}; ///< the first of a month

    friend bool operator==(const SealedDraft&, const SealedDraft&) = default;
};

/// The drafts of everybody. Throws DatabaseError.
class DraftStore final
{
public:
    explicit DraftStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    /// Under the id that the draft bears. Constraint when there is such a draft already.
    void insert(const SealedDraft& draft);
    /// False when there is no such draft.
    bool remove(DraftId id);
    /// Those kept until this day or a day before; says how many.
    int removeKeptUntil(QDate today);

    /// In the order of their ids, which are random.
    [[nodiscard]] std::vector<SealedDraft> all() const;

private:
    const Connection& m_connection;
};

} // namespace ledforum
