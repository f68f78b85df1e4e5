// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/programme/programmeimport.h"

#include <QAbstractTableModel>

namespace ledforum {

/// Which session each topic of a file would fill, and which topics are left over.
class TopicsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, Outcome, Title, Speaker, ColumnCount };

    explicit TopicsModel(const ProgrammeImport& import, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        int line;
        QDate date; ///< invalid: left over
        QString title;
        QString speaker;
    };
    std::vector<Row> m_rows;
};

} // namespace ledforum
