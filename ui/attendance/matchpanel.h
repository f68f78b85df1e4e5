// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/teamsimport.h"

#include <QWidget>

class QComboBox;
class QGridLayout;

namespace ledforum {

/// The rows of a report that are nobody's, each with a picker that says who it is.
class MatchPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `people` are offered for every row, after its suggestion.
    MatchPanel(const std::vector<UnmatchedAttendee>& unmatched, const std::vector<Person>& people,
               QWidget* parent = nullptr);

    /// Those that were chosen.
    [[nodiscard]] std::vector<NameMatch> matches() const;

Q_SIGNALS:
    void matchesChanged();

private:
    void addRow(QGridLayout& grid, const UnmatchedAttendee& attendee, const std::vector<Person>& people);

    std::vector<std::pair<QString, QComboBox*>> m_pickers;
};

} // namespace ledforum
