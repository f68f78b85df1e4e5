// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/outcomemodel.h"

#include "ui/certificates/issuedcertificate.h"
#include "ui/widgets/plaintableview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

using Outcomes = CertificatePreviewLine::Outcome;

bool getsOne(const CertificatePreviewLine& line)
{
    return line.outcome == Outcomes::ToIssue || line.outcome == Outcomes::AlreadyIssued;
}

std::pair<QString, PillTone> outcomeText(Outcomes outcome)
{
    switch (outcome) {
    case Outcomes::ToIssue:
        return {u"To issue"_s, PillTone::Accent};
    case Outcomes::AlreadyIssued:
        return {u"Issued"_s, PillTone::Success};
    case Outcomes::Revoked:
        return {u"Revoked"_s, PillTone::Danger};
    case Outcomes::DidNotAttend:
    case Outcomes::Apologies:
    case Outcomes::TooShort:
    case Outcomes::NoRecord:
        return {u"None"_s, PillTone::Neutral};
    }
    Q_UNREACHABLE();
}

QString textOf(const CertificatePreviewLine& line, int column)
{
    switch (column) {
    case OutcomeModel::Name:
        return line.fullName;
    case OutcomeModel::Kind:
        return kindWord(line.kind);
    case OutcomeModel::Minutes:
        return line.minutes > 0 ? QString::number(line.minutes) : QString();
    case OutcomeModel::Credit:
        return getsOne(line) ? line.credits.text() : QString();
    case OutcomeModel::Outcome:
        return outcomeText(line.outcome).first;
    case OutcomeModel::Reason:
        return line.reason;
    case OutcomeModel::Serial:
        return line.serial ? line.serial->value() : QString();
    }
    return {};
}

bool isNumber(int column)
{
    return column == OutcomeModel::Minutes || column == OutcomeModel::Credit;
}

} // namespace

void OutcomeModel::show(std::vector<CertificatePreviewLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    std::ranges::stable_partition(m_lines, getsOne);
    endResetModel();
}

const CertificatePreviewLine* OutcomeModel::line(int row) const
{
    return row >= 0 && row < rowCount() ? &m_lines[size_t(row)] : nullptr;
}

int OutcomeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int OutcomeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutcomeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CertificatePreviewLine& shown = m_lines[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(shown, index.column());
    case Qt::TextAlignmentRole:
        return int((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case StrongRole:
        return index.column() == Name && getsOne(shown);
    case SecondaryRole:
        return index.column() == Reason || index.column() == Kind || index.column() == Serial ||
               !getsOne(shown);
    case PillRole:
        return index.column() == Outcome ? QVariant(int(outcomeText(shown.outcome).second)) : QVariant();
    default:
        return {};
    }
}

QVariant OutcomeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    static const QStringList titles{u"Name"_s,        u"For"_s, u"Minutes"_s, u"Credits"_s,
                                    u"Certificate"_s, u"Why"_s, u"Number"_s};
    return role == Qt::DisplayRole ? QVariant(titles.at(section)) : QVariant();
}

} // namespace ledforum
