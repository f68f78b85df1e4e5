// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/clock.h"
#include "app/security/operations.h"
#include "database/people/personstore.h"

#include <QStringList>

namespace ledforum {

class ConfidentialFile;

/// What an erasure does, before it is done.
struct ErasurePreview
{
    Person person;
    QString newName;           ///< "Former doctor 17"
    QStringList goes = {};     ///< a line each, such as "3 notes, outcomes and lists of actions"
    QStringList stays = {};    ///< and why
    QStringList warnings = {}; ///< what to know first; the last says that it cannot be undone
};

/// "Former doctor 17"; of somebody who is no doctor "Former member of staff 17".
[[nodiscard]] PersonName pseudonymOf(const Person& person);

/// Erasure of what stands about one person, for the tutor. What is confidential goes; registers keep their
/// numbers under a pseudonym, and certificates stay until they are due.
class Erasure final
{
public:
    Erasure(Connection& connection, Operations& operations, const ForumClock& clock);

    [[nodiscard]] Result<ErasurePreview> preview(const Actor& actor, PersonId person) const;
    /// Cannot be undone. The audit says that it took place, for which person's number, and nothing more.
    /// Refused for oneself, and for whoever still holds a staff role.
    Result<ErasurePreview> erase(const Actor& actor, PersonId person);

private:
    [[nodiscard]] Result<Person> erasable(const Actor& actor, PersonId person) const;
    [[nodiscard]] ErasurePreview previewOf(const Person& person, const ConfidentialFile& file) const;

    Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    PersonStore m_people;
};

} // namespace ledforum
