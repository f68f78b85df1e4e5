// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <optional>
#include <vector>

namespace ledforum {

/// A waiting list as one would keep it on paper: minutes are numbers, each slot has a line, and each person
/// one. Knows nothing of the program's own machine, which is checked against it.
struct WaitingModel
{
    enum class Line { Free, Taken, Blocked };
    enum class Person { Waits, Offered, Accepted, Declined, RanOut, Left };
    struct Entry
    {
        Person is = Person::Waits;
        int slot = -1; ///< offered
        int end = 0;   ///< the minute from which the offer stands no more
    };

    std::vector<Line> lines;   ///< in order of time
    std::vector<Entry> people; ///< in order of joining
    int now = 0;
    int cutOff = 0;
    int offerMinutes = 0;
    bool isCancelled = false;

    [[nodiscard]] bool someoneWaits() const
    {
        return std::ranges::any_of(people, [](const Entry& entry) { return entry.is == Person::Waits; });
    }
    [[nodiscard]] bool isOffered(int slot) const
    {
        return std::ranges::any_of(people, [slot](const Entry& entry) { return entry.slot == slot; });
    }
    /// By someone who just comes along.
    [[nodiscard]] bool canBeBooked(int slot) const
    {
        return !isCancelled && lines[size_t(slot)] == Line::Free && !someoneWaits() && !isOffered(slot);
    }
    [[nodiscard]] bool stands(int person) const
    {
        return people[size_t(person)].is == Person::Waits || people[size_t(person)].is == Person::Offered;
    }

    /// The pencil goes through every free line and writes the first who waits beside it.
    void offer()
    {
        for (int slot = 0; slot < int(lines.size()); ++slot) {
            if (isCancelled || now >= cutOff || lines[size_t(slot)] != Line::Free || isOffered(slot))
                continue;
            for (Entry& entry : people) {
                if (entry.is == Person::Waits) {
                    entry = {Person::Offered, slot, std::min(now + offerMinutes, cutOff)};
                    break;
                }
            }
        }
    }
    /// Looks at the list at every minute at which something ends.
    void passUntil(int later)
    {
        for (;;) {
            int next = later + 1;
            for (const Entry& entry : people) {
                if (entry.is == Person::Offered)
                    next = std::min(next, entry.end);
            }
            if (next > later)
                break;
            now = next;
            for (Entry& entry : people) {
                if (entry.is == Person::Offered && entry.end == next)
                    entry = {Person::RanOut, -1, 0};
            }
            offer();
        }
        now = later;
    }
    void end(int person, Person as)
    {
        people[size_t(person)] = {as, -1, 0};
        offer();
    }
    /// By that person of the list, or by somebody who is not on it.
    void take(int slot, std::optional<int> person = std::nullopt)
    {
        lines[size_t(slot)] = Line::Taken;
        if (person)
            people[size_t(*person)] = {Person::Accepted, -1, 0};
        offer();
    }
    void setLine(int slot, Line line)
    {
        lines[size_t(slot)] = line;
        for (Entry& entry : people) {
            if (line != Line::Free && entry.slot == slot)
                entry = {Person::Waits, -1, 0};
        }
        offer();
    }
    void setCancelled(bool cancelled)
    {
        isCancelled = cancelled;
        for (Entry& entry : people) {
            if (isCancelled && entry.is == Person::Offered)
                entry = {Person::Waits, -1, 0};
        }
        offer();
    }
    /// The clinic is at another time. What is offered ends by then; where that has passed already, people
    /// wait on, as the offer had still time.
    void setCutOff(int minute)
    {
        cutOff = minute;
        for (Entry& entry : people) {
            if (entry.is == Person::Offered && now >= cutOff)
                entry = {Person::Waits, -1, 0};
            entry.end = std::min(entry.end, cutOff);
        }
        offer();
    }
    void join()
    {
        people.push_back({});
        offer();
    }
};

} // namespace ledforum
