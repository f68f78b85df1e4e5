// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/signinguard.h"

#include "app/security/guessrule.h"
#include "database/types/textfold.h"

#include <QThread>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds pause{100};
constexpr int pauses = 30;

quint64 bookedName(const QString& typed, std::optional<PersonId> holder)
{
    return GuessBook::nameOf(holder ? "person " + QByteArray::number(holder->value())
                                    : "name " + folded(typed).toUtf8());
}

} // namespace

GuessBook SignInGuard::book() const
{
    GuessBook book = GuessBook::opened(m_store.block().value_or(QByteArray()), m_clock.sinceBoot());
    book.see(m_clock.utcNow());
    return book;
}

Result<Guess> SignInGuard::reserve(const QString& typed, std::optional<PersonId> holder, Patience patience)
{
    const quint64 name = bookedName(typed, holder);
    Result<Guess> guess = reserveOnce(name);
    const auto isBeingTried = [&]() -> Result<bool> { return book().isBeingTried(name); };
    for (int i = 0; !guess && patience == Patience::Brief && i < pauses; ++i) {
        const Result<bool> mayChange = Operations::guarded(isBeingTried);
        if (!mayChange || !*mayChange)
            break;
        QThread::msleep(pause.count());
        guess = reserveOnce(name);
    }
    return guess;
}

Result<Guess> SignInGuard::reserveOnce(quint64 name)
{
    return m_operations.changeProven(
        Actor::nobody(), Area::Security, [&](AuditLog::Entry& audit) -> Result<Guess> {
            GuessBook guesses = book(); // read in here: nobody else's guess may come between
            const auto wait = guesses.waitFor(name);
            if (wait.count() > 0)
                return Failure{FailureCode::SignInRefused, tooManyGuesses(wait)};
            const Guess guess = guesses.add(name);
            m_store.setBlock(guesses.sealed());
            const size_t count = guesses.countOf(name);
            if (count == freeGuesses || count == mostGuesses)
                // Nobody has proven the key that this is sealed to: it says of nobody.
                audit.noteSealed(u"counted too many guesses"_s, u"person"_s, std::nullopt);
            return guess;
        });
}

void SignInGuard::answer(const Guess& guess)
{
    // Where this cannot be written the guess counts none the less.
    static_cast<void>(
        m_operations.changeProven(Actor::nobody(), Area::Security, [&](AuditLog::Entry&) -> Result<> {
            GuessBook guesses = book();
            guesses.answer(guess);
            m_store.setBlock(guesses.sealed());
            return Done();
        }));
}

void SignInGuard::clear(const Guess& guess)
{
    GuessBook guesses = book();
    guesses.clear(guess);
    m_store.setBlock(guesses.sealed());
}

} // namespace ledforum
