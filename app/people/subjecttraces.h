// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/typedid.h"

#include <QString>

#include <optional>
#include <set>
#include <utility>

namespace ledforum {

class ConfidentialFile;
class Connection;

/// The rows that are one person's, by which acts of the audit are known as done to them: person, account and
/// certificates. A slot is not among them: it stays when its booking goes, and an act on it may be about
/// somebody who had that time before.
class SubjectTraces final
{
public:
    /// Throws DatabaseError.
    SubjectTraces(const Connection& connection, PersonId person);
    /// What the tutor alone can tell: whose a record of a 1:1 is.
    void add(const ConfidentialFile& file);

    [[nodiscard]] bool holds(const QString& subject, std::optional<qint64> id) const;

private:
    PersonId m_person;
    std::set<std::pair<QString, qint64>> m_rows;
};

} // namespace ledforum
