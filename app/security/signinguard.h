// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/guessbook.h"
#include "app/security/operations.h"
#include "database/security/guardstore.h"
#include "database/types/typedid.h"

namespace ledforum {

/// Keeps people from guessing passwords and codes. Each guess at a name is counted before it is tried, in the
/// file: a program that is started again, a second one beside it and a clock that is set go on from there.
/// Guesses at a password, an invitation's code and a recovery code count together.
class SignInGuard final
{
public:
    /// A program that runs beside this one may be about to prove the name.
    enum class Patience {
        None, ///< for the window's thread
        Brief ///< waits up to three seconds for guesses at the name that are being tried
    };

    SignInGuard(Connection& connection, Operations& operations, const ForumClock& clock)
        : m_operations(operations)
        , m_clock(clock)
        , m_store(connection)
    {
    }

    /// Counts one guess, in a transaction of its own: before Argon2id, which the guess has to pay for.
    /// `typed` is the name as it was typed and `holder` the person whom it leads to; names that lead to one
    /// person count together. SignInRefused with the time to wait, which this does not lengthen, when there
    /// were too many.
    Result<Guess> reserve(const QString& typed, std::optional<PersonId> holder,
                          Patience patience = Patience::None);
    /// The guess was wrong, or led nowhere. A program that is stopped before it says so has made its guess
    /// all the same.
    void answer(const Guess& guess);
    /// The guess was right: inside the transaction of what it opened. Throws DatabaseError.
    void clear(const Guess& guess);

private:
    Result<Guess> reserveOnce(quint64 name);
    [[nodiscard]] GuessBook book() const;

    Operations& m_operations;
    const ForumClock& m_clock;
    GuardStore m_store;
};

} // namespace ledforum
