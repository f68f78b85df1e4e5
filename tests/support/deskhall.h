// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/deskservice.h"
#include "app/people/peopleservice.h"
#include "tests/support/temporaryforum.h"

#include <vector>

namespace ledforum {

/// A forum as large as a trust's, with a session on Tuesday 24 November 2026, 2pm to 3pm, whose desk is open.
/// Many share a surname or a given name, some names are two letters long, and some are in letters that no
/// keyboard here has.
class DeskHall final
{
public:
    static constexpr int people = 212;

    explicit DeskHall(int howMany = people);

    [[nodiscard]] TemporaryForum& house() { return m_house; }
    [[nodiscard]] DeskService& desk() { return m_house.forum().desk(); }
    [[nodiscard]] TeachingSessionId session() const { return m_session; }
    [[nodiscard]] const std::vector<Person>& doctors() const { return m_doctors; }
    [[nodiscard]] PersonId idOf(const QString& name) const;
    [[nodiscard]] Actor started(DeskKind kind = DeskKind::Staffed);
    void setTime(int hour, int minute, int second = 0)
    {
        m_house.clock().set(QDate(2026, 11, 24), QTime(hour, minute, second));
    }

private:
    TemporaryForum m_house;
    TeachingSessionId m_session{0};
    std::vector<Person> m_doctors;
};

/// What somebody who sees the doctor's name types to find them, the letters in order: the surname and then
/// the given name, or the end of the number where no key has such letters.
[[nodiscard]] QString typedFor(const Person& person);

} // namespace ledforum
