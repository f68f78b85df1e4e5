// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace ledforum {

/// Why an operation was not done. The command line turns it into its exit status.
enum class FailureCode {
    Refused,         ///< a rule of the forum forbids it, or the input is wrong
    NotFound,        ///< no such person, session, file …
    NotAllowed,      ///< the actor's roles do not include it
    Conflict,        ///< someone else was faster
    Cancelled,       ///< the person stopped it
    SignInRefused,   ///< wrong name or password, which of them is not said
    DatabaseUnusable ///< cannot be opened, or is damaged
};

/// Why an operation was not done, for the program and for the person.
struct Failure
{
    FailureCode code;
    QString sentence; ///< for people: what happened, what was kept, what to do
};

[[nodiscard]] inline Failure refused(const QString& sentence)
{
    return {FailureCode::Refused, sentence};
}
[[nodiscard]] inline Failure notFound(const QString& sentence)
{
    return {FailureCode::NotFound, sentence};
}

/// The result of an operation that has nothing to hand back.
struct Done
{
};

/// What a service returns: the value, or why there is none.
template <class T = Done>
class [[nodiscard]] Result final
{
public:
    Result(T value) // NOLINT(google-explicit-constructor): `return value;` is the point
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Failure failure) // NOLINT(google-explicit-constructor)
        : m_state(std::in_place_index<1>, std::move(failure))
    {
    }

    [[nodiscard]] bool isOk() const { return m_state.index() == 0; }
    explicit operator bool() const { return isOk(); }

    /// Only when isOk().
    [[nodiscard]] T& operator*() & { return std::get<0>(m_state); }
    [[nodiscard]] const T& operator*() const& { return std::get<0>(m_state); }
    [[nodiscard]] T operator*() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] T* operator->() { return &std::get<0>(m_state); }
    [[nodiscard]] const T* operator->() const { return &std::get<0>(m_state); }

    /// Only when not isOk().
    [[nodiscard]] const Failure& failure() const { return std::get<1>(m_state); }

private:
    std::variant<T, Failure> m_state;
};

} // namespace ledforum
