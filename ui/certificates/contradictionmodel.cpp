// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/contradictionmodel.h"

#include "app/common/wording.h"
#include "ui/widgets/plaintableview.h"

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

QString textOf(const ContradictedCertificate& shown, int column)
{
    switch (column) {
    case ContradictionModel::Name:
        return shown.fullName;
    case ContradictionModel::Serial:
        return shown.certificate.serial.value();
    case ContradictionModel::Difference:
        return shown.differences.join(u" · "_s);
    case ContradictionModel::Ending:
        return shown.isReplaced ? u"Supersede"_s : u"Revoke"_s;
    }
    return {};
}

} // namespace

QString contradictionSentence(qsizetype certificates)
{
    return u"%1 %2 otherwise than the corrected register."_s.arg(
        counted(certificates, u"certificate"_s, u"certificates"_s), certificates == 1 ? u"says"_s : u"say"_s);
}

QString contradictionSentence(const std::vector<ContradictedCertificate>& contradicted)
{
    const auto number = std::ssize(contradicted);
    if (contradicted.empty() || !contradicted.front().isOfCancelled)
        return contradictionSentence(number);
    return u"%1 %2 of a session that was cancelled."_s.arg(
        counted(number, u"certificate"_s, u"certificates"_s), number == 1 ? u"is"_s : u"are"_s);
}

ContradictionModel::ContradictionModel(std::vector<ContradictedCertificate> contradicted, QObject* parent)
    : QAbstractTableModel(parent)
    , m_contradicted(std::move(contradicted))
{
}

int ContradictionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_contradicted.size());
}

int ContradictionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ContradictionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ContradictedCertificate& shown = m_contradicted[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(shown, index.column());
    case StrongRole:
        return index.column() == Name;
    case SecondaryRole:
        return index.column() == Serial;
    case PillRole:
        return index.column() == Ending
                   ? QVariant(int(shown.isReplaced ? PillTone::Warning : PillTone::Danger))
                   : QVariant();
    default:
        return {};
    }
}

QVariant ContradictionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    static const QStringList titles{u"Name"_s, u"Number"_s, u"What differs"_s, u"What happens"_s};
    return role == Qt::DisplayRole ? QVariant(titles.at(section)) : QVariant();
}

} // namespace ledforum
