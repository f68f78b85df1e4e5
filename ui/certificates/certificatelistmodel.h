// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/certificates/issuedcertificate.h"

#include <QAbstractTableModel>

#include <vector>

namespace ledforum {

/// Certificates as issued, and how each stands. Each says what its frozen record says.
class CertificateListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Date, Name, Session, Kind, Credit, Status, Serial, ColumnCount };
    /// Folded: name, session, professional number, date, serial with and without its hyphens, kind, status,
    /// and the word of the person.
    enum Role { SearchRole = Qt::UserRole + 64 };

    using QAbstractTableModel::QAbstractTableModel;

    /// What a search finds all certificates of one person by, whatever they were called then.
    [[nodiscard]] static QString personWord(PersonId person);

    /// A certificate whose record cannot be read is left out.
    void show(const std::vector<Certificate>& certificates);
    [[nodiscard]] const IssuedCertificate* certificate(int row) const;
    [[nodiscard]] const std::vector<IssuedCertificate>& certificates() const { return m_certificates; }
    /// -1 when it is not here.
    [[nodiscard]] int rowOf(const CertificateSerial& serial) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<IssuedCertificate> m_certificates;
};

} // namespace ledforum
