// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/termmodel.h"

#include "app/common/wording.h"
#include "ui/attendance/replywording.h"
#include "ui/programme/sessionbadge.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// What a screen reader says of a cell: everything that the eye sees in it.
QString sentenceOf(const TermCell& cell)
{
    if (!cell.session)
        return u"%1, no session. %2"_s.arg(longDate(cell.date), cell.reason);
    QStringList parts{longDate(cell.date), timeSpan(cell.session->span), cell.session->title,
                      speakerNames(*cell.session), stateBadge(*cell.session).word};
    parts << cell.missing;
    if (cell.replies)
        parts << replyWords(*cell.replies);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

TermModel::TermModel(QObject* parent)
    : QAbstractTableModel(parent)
    , m_period(Period::of(QDate(2026, 8, 1)))
{
}

void TermModel::show(const Period& period, const std::vector<TermCell>& cells)
{
    beginResetModel();
    m_period = period;
    for (auto& month : m_months)
        month.clear();
    for (const TermCell& cell : cells) {
        if (m_period.contains(cell.date))
            m_months.at(size_t(m_period.monthIndex(cell.date))).push_back(cell);
    }
    for (auto& month : m_months)
        std::ranges::stable_sort(month, {}, &TermCell::date);
    endResetModel();
}

const TermCell* TermModel::cellAt(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;
    const auto& month = m_months[size_t(index.column())];
    return size_t(index.row()) < month.size() ? &month[size_t(index.row())] : nullptr;
}

template <class Wanted>
QModelIndex TermModel::firstThat(Wanted isWanted) const
{
    for (int column = 0; column < Period::monthCount; ++column) {
        for (int row = 0; row < rowCount(); ++row) {
            const TermCell* cell = cellAt(index(row, column));
            if (cell && isWanted(*cell))
                return index(row, column);
        }
    }
    return {};
}

QModelIndex TermModel::indexOf(TeachingSessionId id) const
{
    return firstThat([id](const TermCell& cell) { return cell.session && cell.session->id == id; });
}

QModelIndex TermModel::indexOf(QDate date) const
{
    return firstThat([date](const TermCell& cell) { return cell.date == date; });
}

int TermModel::rowCount(const QModelIndex& parent) const
{
    size_t most = 0;
    for (const auto& month : m_months)
        most = std::max(most, month.size());
    return parent.isValid() ? 0 : int(most);
}

int TermModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Period::monthCount;
}

QVariant TermModel::data(const QModelIndex& index, int role) const
{
    const TermCell* cell = cellAt(index);
    if (!cell)
        return {};
    if (role == Qt::DisplayRole)
        return cell->session ? cell->session->title : cell->reason;
    return role == Qt::AccessibleTextRole ? sentenceOf(*cell) : QVariant();
}

QVariant TermModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_period.monthTitle(section);
    return QAbstractTableModel::headerData(section, orientation, role);
}

Qt::ItemFlags TermModel::flags(const QModelIndex& index) const
{
    return cellAt(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace ledforum
