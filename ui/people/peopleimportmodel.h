// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/people/peopleimport.h"

#include <QAbstractTableModel>

#include <vector>

namespace ledforum {

/// What an import would do with each line of the file: add, update, or refuse it with the reason.
class PeopleImportModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, Outcome, Name, Detail, ColumnCount };

    explicit PeopleImportModel(const PeopleImport& import, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    enum class Kind { New, Updated, Bad };
    struct Row
    {
        int line;
        Kind kind;
        QString name;
        QString detail;
    };
    [[nodiscard]] QString text(const Row& row, int column) const;

    std::vector<Row> m_rows;
};

} // namespace ledforum
