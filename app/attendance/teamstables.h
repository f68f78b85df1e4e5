// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace ledforum {

/// A row of one of the report's tables, as written.
struct TeamsRow
{
    int line = 0;
    QString name;
    QStringList
        emails;     ///< in lower case: the e-mail column, the registration's, the UPN; those that are there
    QString joined; ///< of a list of events: when it happened
    QString left;
    QString duration;
    QString action; ///< of a list of events: "Joined", "Joined before", "Left"
    bool isUtc = false;
};

/// A report taken apart by its sections and headings, nothing of it understood yet.
struct TeamsTables
{
    QString title;
    std::optional<int> attended; ///< how many the summary says took part
    bool hasEmailColumn = false;
    std::vector<TeamsRow> participants; ///< a row a person: first join, last leave
    std::vector<TeamsRow> joins;        ///< a row for every join
    std::vector<TeamsRow> events;       ///< a row for every coming and going
};

/// Refused where no heading names people and times.
[[nodiscard]] Result<TeamsTables> teamsTables(const QByteArray& file);

} // namespace ledforum
