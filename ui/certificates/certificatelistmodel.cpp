// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/certificatelistmodel.h"

#include "app/common/wording.h"
#include "database/types/textfold.h"
#include "ui/widgets/plaintableview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

QString textOf(const CertificateRecord& record, int column)
{
    switch (column) {
    case CertificateListModel::Date:
        return plainDate(record.span.date);
    case CertificateListModel::Name:
        return record.fullName;
    case CertificateListModel::Session:
        return record.sessionTitle;
    case CertificateListModel::Credit:
        return record.credits.text();
    case CertificateListModel::Serial:
        return record.serial.value();
    }
    return {};
}

} // namespace

void CertificateListModel::show(const std::vector<Certificate>& certificates)
{
    std::vector<CertificateRecord> records;
    for (const Certificate& certificate : certificates) {
        if (auto record = recordFrom(certificate.record))
            records.push_back(*std::move(record));
    }
    if (records == m_records)
        return;
    beginResetModel();
    m_records = std::move(records);
    endResetModel();
}

const CertificateRecord* CertificateListModel::record(int row) const
{
    return row >= 0 && row < rowCount() ? &m_records[size_t(row)] : nullptr;
}

int CertificateListModel::rowOf(const CertificateSerial& serial) const
{
    const auto found = std::ranges::find(m_records, serial, &CertificateRecord::serial);
    return found == m_records.end() ? -1 : int(found - m_records.begin());
}

int CertificateListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

int CertificateListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CertificateListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CertificateRecord& shown = m_records[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(shown, index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() == Credit ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case StrongRole:
        return index.column() == Name;
    case SecondaryRole:
        return index.column() == Date || index.column() == Serial;
    case SearchRole:
        return folded(shown.fullName + u' ' + shown.sessionTitle + u' ' + shown.professionalNumber + u' ' +
                      shown.serial.value() + u' ' + plainDate(shown.span.date));
    default:
        return {};
    }
}

QVariant CertificateListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Credit ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    static const QStringList titles{u"Date"_s, u"Name"_s, u"Session"_s, u"Credits"_s, u"Number"_s};
    return role == Qt::DisplayRole ? QVariant(titles.at(section)) : QVariant();
}

} // namespace ledforum
