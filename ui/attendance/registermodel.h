// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/register.h"
#include "ui/widgets/pill.h"

#include <QAbstractTableModel>

#include <vector>

namespace ledforum {

/// One person of the roster, as the register shows them.
struct RosterLine
{
    PersonId person;
    QString name;    ///< surname first
    QString surname; ///< for "Undo “Kowalski present”"
    QString number;  ///< professional number; may be empty
    QString specialty;
    QString searchText; ///< folded: name and number
    std::optional<Mark> mark;

    friend bool operator==(const RosterLine&, const RosterLine&) = default;
};

/// "Teams · 2.20pm to 3pm": who said so where it was not a person, and the times that are known.
[[nodiscard]] QString markDetail(const Mark& mark);
[[nodiscard]] PillTone toneOf(MarkStatus status);
/// In the register's order.
[[nodiscard]] std::vector<RosterLine> rosterLines(const Register& taken);

/// The register of one session: everybody on its roster, marked or not.
class RegisterModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Number, Specialty, Status, Detail, Minutes, ColumnCount };
    enum Role { SearchRole = Qt::UserRole + 64 };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows these lines. Where only marks differ from what is shown, selection and scrolling stay.
    void show(std::vector<RosterLine> lines);
    [[nodiscard]] const std::vector<RosterLine>& lines() const { return m_lines; }
    [[nodiscard]] const RosterLine* line(int row) const;
    /// -1 when they are not on the roster.
    [[nodiscard]] int rowOf(PersonId person) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool isSameRoster(const std::vector<RosterLine>& lines) const;

    std::vector<RosterLine> m_lines;
};

} // namespace ledforum
