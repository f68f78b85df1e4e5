// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificaterecord.h"
#include "database/certificates/certificate.h"

#include <QAbstractTableModel>

#include <vector>

namespace ledforum {

/// Certificates as issued. Each says what its frozen record says.
class CertificateListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Date, Name, Session, Credit, Serial, ColumnCount };
    enum Role { SearchRole = Qt::UserRole + 64 }; ///< folded: name, session, professional number, serial

    using QAbstractTableModel::QAbstractTableModel;

    /// A certificate whose record cannot be read is left out.
    void show(const std::vector<Certificate>& certificates);
    [[nodiscard]] const CertificateRecord* record(int row) const;
    [[nodiscard]] const std::vector<CertificateRecord>& records() const { return m_records; }
    /// -1 when it is not here.
    [[nodiscard]] int rowOf(const CertificateSerial& serial) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<CertificateRecord> m_records;
};

} // namespace ledforum
