// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/programme/teachingsession.h"

#include <QAbstractTableModel>

namespace ledforum {

/// Who speaks in a period, a line each: when, about what, and how far it has come with them.
class SpeakerModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Date, Speaker, Title, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Cancelled sessions are left out.
    void show(const std::vector<TeachingSession>& sessions);
    [[nodiscard]] const TeachingSession& sessionAt(int row) const { return m_rows.at(size_t(row)).session; }
    /// Among the speakers of the session, from 0.
    [[nodiscard]] size_t positionAt(int row) const { return m_rows.at(size_t(row)).position; }
    [[nodiscard]] const ledforum::Speaker& speakerAt(int row) const
    {
        return sessionAt(row).speakers.at(positionAt(row));
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        TeachingSession session;
        size_t position;
    };
    [[nodiscard]] QString textOf(int row, int column) const;
    std::vector<Row> m_rows;
};

} // namespace ledforum
