// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/actor.h"
#include "database/appointments/appointmentrecord.h"
#include "database/security/accountstore.h"

#include <vector>

namespace ledforum {

class Connection;

/// Keys that the office has come to know as somebody's.
struct KnownKey
{
    PersonId person;
    PublicKeys keys;
    bool isMet = false; ///< confirmed in person, and not only vouched for as the first keys
    int number = 0;     ///< of this person's, in order; a higher one takes the place of those before

    friend bool operator==(const KnownKey&, const KnownKey&) = default;
};

/// The office's own memory of people's keys, sealed for the office alone: whatever stands in the file in the
/// clear can be rewritten by others. It is kept among the records of appointments, from which nobody else can
/// tell it: neither that a row is of it, nor whose. All of them are numbered and sealed anew whenever one is
/// added, so that the one of a certain person cannot be taken away.
class KnownKeys final
{
public:
    /// All that the office's present key has signed. The ring must hold it. Throws DatabaseError.
    [[nodiscard]] static KnownKeys read(const Connection& connection, const KeyRing& ring);

    enum class Lesson {
        Learnt,
        Unsigned, ///< such a row, but not by this key: a hand-over signs them anew, so it was put there
        None      ///< another row, or one that does not open
    };
    Lesson learn(const AppointmentRecord& row, const KeyPair& office);

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

    struct Anew
    {
        AppointmentRecord seen;
        QByteArray envelope;
    };
    /// What was learnt under new content keys, so that a copy of the file does not tell which other records
    /// changed.
    [[nodiscard]] std::vector<Anew> underNewKeys(const KeyPair& office) const;

private:
    /// As a row says it.
    struct Row
    {
        AppointmentRecord stored;
        KnownKey known;
        PersonId author;
        QDate day;
        QByteArray signature;
    };
    [[nodiscard]] static QByteArray statementOf(const Row& row);
    [[nodiscard]] static QByteArray envelopeOf(const Row& row, const KeyPair& office);
    [[nodiscard]] static std::optional<Row> opened(const AppointmentRecord& stored, const KeyPair& office);
    [[nodiscard]] const KnownKey* newestOf(PersonId person) const;

    std::vector<Row> m_rows;
    std::vector<KnownKey> m_keys;
};

/// The account is active and its keys are theirs as far as the office knows: nothing is sealed to others.
/// `known` is the office's memory, and the tutor one who holds the office's key.
[[nodiscard]] bool isHolderKnown(const Account& account, const Actor& tutor, const KnownKeys& known);

/// Inside a transaction. False, and nothing was written, when the rows are no longer as they were seen.
[[nodiscard]] bool writeKnownKeys(const Connection& connection, const KnownKeys::Rewrite& rewrite);

} // namespace ledforum
