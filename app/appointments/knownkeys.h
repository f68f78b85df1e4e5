// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/appointmentrecords.h"

#include <vector>

namespace ledforum {

/// Keys that the office has come to know as somebody's.
struct KnownKey
{
    PersonId person;
    PublicKeys keys;
    bool isMet = false; ///< confirmed in person, and not only vouched for as the first keys
    int number = 0;     ///< of this person's, in order; a higher one takes the place of those before

    friend bool operator==(const KnownKey&, const KnownKey&) = default;
};

/// The office's own memory of people's keys, as records for the office alone: whatever stands in the file in
/// the clear can be rewritten by others. Which record is whose nobody else can tell: all of them are numbered
/// and sealed anew whenever one is added, so that the one of a certain person cannot be taken away.
class KnownKeys final
{
public:
    /// A record of this kind that the office has signed. Says nothing of others.
    void learn(const AppointmentRecord& row, const PrivateRecord& record);

    [[nodiscard]] bool isKnown(PersonId person, const PublicKeys& keys) const;
    /// Confirmed in person, and the newest that the office knows.
    [[nodiscard]] bool isMet(PersonId person, const PublicKeys& keys) const;
    /// The office knows newer ones, or only others.
    [[nodiscard]] bool isSuperseded(PersonId person, const PublicKeys& keys) const;
    [[nodiscard]] std::vector<PublicKeys> of(PersonId person) const;
    /// In the order in which the office came to know them.
    [[nodiscard]] std::vector<KnownKey> knownOf(PersonId person) const;

    /// Makes them the person's newest; says of known ones that they were met.
    void add(PersonId person, const PublicKeys& keys, bool isMet);

    /// All of them sealed anew: the rows that go, as they were seen, and those that come.
    struct Rewrite
    {
        std::vector<AppointmentRecord> gone;
        std::vector<AppointmentRecord> come;
    };
    [[nodiscard]] Rewrite sealed(const KeyPair& office, PersonId author, QDate today) const;

private:
    [[nodiscard]] const KnownKey* newestOf(PersonId person) const;

    std::vector<AppointmentRecord> m_rows;
    std::vector<KnownKey> m_keys;
};

class Connection;

/// Inside a transaction. False, and nothing was written, when the rows are no longer as they were seen.
[[nodiscard]] bool writeKnownKeys(const Connection& connection, const KnownKeys::Rewrite& rewrite);

} // namespace ledforum
