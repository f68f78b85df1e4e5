// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificatelife.h"

#include <QAbstractTableModel>

#include <vector>

namespace ledforum {

/// "3 certificates say otherwise than the corrected register."
[[nodiscard]] QString contradictionSentence(qsizetype certificates);
/// The same; or, where it is so, "3 certificates are of a session that was cancelled."
[[nodiscard]] QString contradictionSentence(const std::vector<ContradictedCertificate>& contradicted);

/// Certificates that the corrected register contradicts: what differs, and what becomes of each.
class ContradictionModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Serial, Difference, Ending, ColumnCount };

    explicit ContradictionModel(std::vector<ContradictedCertificate> contradicted, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ContradictedCertificate> m_contradicted;
};

} // namespace ledforum
