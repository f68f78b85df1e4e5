// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/pill.h"

#include <QAbstractTableModel>

#include <vector>

namespace ledforum {

/// What would become of one line of a file.
struct ImportRow
{
    int line = 0;
    QString when;
    QString what;
    QString outcome; ///< "New", "Line cannot be read"
    PillTone tone = PillTone::Neutral;
};

/// A file line by line, before it is imported.
class ImportModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, When, What, Outcome, ColumnCount };

    explicit ImportModel(std::vector<ImportRow> rows, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<ImportRow> m_rows;
};

} // namespace ledforum
