// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/searchfilter.h"

#include "database/types/textfold.h"

namespace ledforum {

int fit(QStringView searchText, QStringView typed)
{
    const auto words = searchText.split(u' ', Qt::SkipEmptyParts);
    int sum = 1;
    for (const QStringView wanted : typed.split(u' ', Qt::SkipEmptyParts)) {
        int best = 0;
        for (const QStringView word : words) {
            if (word == wanted)
                best = 3;
            else if (word.startsWith(wanted))
                best = std::max(best, 1);
        }
        if (best == 0)
            return 0;
        sum += best;
    }
    return sum;
}

SearchFilter::SearchFilter(int searchRole, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_searchRole(searchRole)
{
    sort(0);
}

void SearchFilter::setTyped(const QString& typed)
{
    const QString wanted = folded(typed).trimmed();
    if (wanted == m_typed)
        return;
    m_typed = wanted;
    invalidate();
}

bool SearchFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    return m_typed.isEmpty() || fitOf(row) > 0;
}

bool SearchFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const int leftFit = fitOf(left.row());
    const int rightFit = fitOf(right.row());
    return leftFit != rightFit ? leftFit > rightFit : left.row() < right.row();
}

int SearchFilter::fitOf(int sourceRow) const
{
    if (m_typed.isEmpty())
        return 0;
    return fit(sourceModel()->index(sourceRow, 0).data(m_searchRole).toString(), m_typed);
}

} // namespace ledforum
