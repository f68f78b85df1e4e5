// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/reporttables.h"
#include "app/attendance/teamsreport.h"

#include <QHash>

namespace ledforum {

/// Puts the rows of one person together: those that share an e-mail address, else a GMC number, else the name
/// where there is neither.
class AttendeeList final
{
public:
    /// The place of the row's person in the list, who is added if need be.
    [[nodiscard]] size_t placeOf(const ReportRow& row);

    [[nodiscard]] TeamsAttendee& at(size_t place) { return m_all[place]; }
    [[nodiscard]] size_t size() const { return m_all.size(); }
    [[nodiscard]] std::vector<TeamsAttendee> take() { return std::move(m_all); }

private:
    /// Everyone of one name.
    struct Namesakes
    {
        QList<size_t> places;
        std::optional<size_t> nameless; ///< who is known by nothing but the name
    };

    [[nodiscard]] std::optional<size_t> known(const ReportRow& row, const QString& name) const;
    [[nodiscard]] const QString& keyOf(const QString& name);

    std::vector<TeamsAttendee> m_all;
    QHash<QString, size_t> m_byEmail;
    QHash<QString, size_t> m_byNumber;
    QHash<QString, Namesakes> m_byName; ///< folded
    QHash<QString, QString> m_folded;   ///< by the name as written: folding is dear
};

} // namespace ledforum
