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

QString textOf(const IssuedCertificate& shown, int column)
{
    const CertificateRecord& record = shown.record;
    switch (column) {
    case CertificateListModel::Date:
        return plainDate(record.span.date);
    case CertificateListModel::Name:
        return record.fullName;
    case CertificateListModel::Session:
        return record.sessionTitle;
    case CertificateListModel::Kind:
        return kindWord(record.kind);
    case CertificateListModel::Credit:
        return record.credits.text();
    case CertificateListModel::Status:
        return statusBadge(shown.standing().status).first;
    case CertificateListModel::Serial:
        return record.serial.value();
    }
    return {};
}

QString searchText(const IssuedCertificate& shown)
{
    const CertificateRecord& record = shown.record;
    QString spaced = record.serial.value();
    QString joined = spaced;
    spaced.replace(u'-', u' ');
    joined.remove(u'-');
    return folded(QStringList{record.fullName, record.sessionTitle, record.professionalNumber,
                              record.serial.value(), spaced, joined, plainDate(record.span.date),
                              kindWord(record.kind), statusBadge(shown.standing().status).first,
                              CertificateListModel::personWord(shown.certificate.person)}
                      .join(u' '));
}

} // namespace

QString CertificateListModel::personWord(PersonId person)
{
    return u"person%1only"_s.arg(person.value()); // no beginning of another's
}

void CertificateListModel::show(const std::vector<Certificate>& certificates)
{
    std::vector<IssuedCertificate> read;
    for (const Certificate& certificate : certificates) {
        if (auto record = recordFrom(certificate.record))
            read.push_back({certificate, *std::move(record)});
    }
    if (read == m_certificates)
        return;
    beginResetModel();
    m_certificates = std::move(read);
    endResetModel();
}

const IssuedCertificate* CertificateListModel::certificate(int row) const
{
    return row >= 0 && row < rowCount() ? &m_certificates[size_t(row)] : nullptr;
}

int CertificateListModel::rowOf(const CertificateSerial& serial) const
{
    const auto found = std::ranges::find(
        m_certificates, serial, [](const IssuedCertificate& each) { return each.certificate.serial; });
    return found == m_certificates.end() ? -1 : int(found - m_certificates.begin());
}

int CertificateListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_certificates.size());
}

int CertificateListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CertificateListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const IssuedCertificate& shown = m_certificates[size_t(index.row())];
    const bool isInForce = shown.standing().isInForce();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(shown, index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() == Credit ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case StrongRole:
        return index.column() == Name && isInForce;
    case SecondaryRole:
        return !isInForce || index.column() == Date || index.column() == Kind || index.column() == Serial;
    case PillRole:
        return index.column() == Status ? QVariant(int(statusBadge(shown.standing().status).second))
                                        : QVariant();
    case SearchRole:
        return searchText(shown);
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
    static const QStringList titles{u"Date"_s,    u"Name"_s,   u"Session"_s, u"For"_s,
                                    u"Credits"_s, u"Status"_s, u"Number"_s};
    return role == Qt::DisplayRole ? QVariant(titles.at(section)) : QVariant();
}

} // namespace ledforum
