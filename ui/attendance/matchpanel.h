// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/teamsimport.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QStandardItemModel;

namespace ledforum {

/// The rows of a report that are nobody's, those whom somebody has matched once, and those that are ignored:
/// who may be meant is one click away, and a picker offers everybody, and to ignore the row from now on.
class MatchPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `people` are offered for every row. Only the first hundred rows are shown.
    MatchPanel(const TeamsImport& report, const std::vector<Person>& people, QWidget* parent = nullptr);

    /// How many rows a panel for that report would have.
    [[nodiscard]] static size_t rowsFor(const TeamsImport& report);
    /// What was chosen otherwise; remembering is not its affair.
    [[nodiscard]] ImportAnswers answers() const;
    /// Of those that are shown, how many have no answer yet.
    [[nodiscard]] int open() const;

Q_SIGNALS:
    void answered();

private:
    struct Row
    {
        ReportName name;
        QComboBox* picker;
        int first; ///< the offer that stood at first
    };

    void offer(const std::vector<Person>& people);
    [[nodiscard]] int offerFor(const Person& person) const;
    void addRow(QGridLayout& grid, const UnmatchedAttendee& attendee, int first);
    [[nodiscard]] QWidget* makeSuggestions(const UnmatchedAttendee& attendee, int row, QComboBox* picker);

    QStandardItemModel* m_offers; ///< of all pickers
    std::vector<Row> m_rows;
};

} // namespace ledforum
