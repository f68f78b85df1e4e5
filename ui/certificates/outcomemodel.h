// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificateservice.h"

#include <QAbstractTableModel>

namespace ledforum {

/// Who gets what from a closed register, and why.
class OutcomeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Kind, Minutes, Credit, Outcome, Reason, Serial, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Those who get a certificate stand before those who get none.
    void show(std::vector<CertificatePreviewLine> lines);
    [[nodiscard]] const CertificatePreviewLine* line(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<CertificatePreviewLine> m_lines;
};

} // namespace ledforum
