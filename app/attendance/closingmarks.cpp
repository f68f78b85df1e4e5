// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/closingmarks.h"

#include <QHash>

namespace ledforum {

QSet<PersonId> markedByClosing(const std::vector<HistoryLine>& history)
{
    QHash<PersonId, int> corrections; // that stand, of those whom closing marked
    for (const HistoryLine& line : history) {
        const MarkChange& change = line.change;
        if (change.act == MarkAct::Closed)
            corrections.insert(change.person, 0);
        else if (const auto marked = corrections.find(change.person); marked != corrections.end())
            *marked += change.act == MarkAct::Undone ? -1 : 1;
    }
    QSet<PersonId> people;
    for (auto [person, standing] : corrections.asKeyValueRange()) {
        if (standing == 0)
            people.insert(person);
    }
    return people;
}

} // namespace ledforum
