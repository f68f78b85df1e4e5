// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>

namespace ledforum {

/// How well what was typed fits a search text, both folded: every typed word must begin a word of it.
/// A word typed whole counts more than a beginning, so that "li" finds Mei Li before Oliver Lindqvist.
/// 0 when it does not fit.
[[nodiscard]] int fit(QStringView searchText, QStringView typed);

/// A list narrowed to the rows that the typed letters fit, best first. With nothing typed it is the list as
/// it stands.
class SearchFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// `searchRole` gives the folded text that is searched.
    explicit SearchFilter(int searchRole, QObject* parent = nullptr);

    void setTyped(const QString& typed);
    [[nodiscard]] bool isNarrowed() const { return !m_typed.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    [[nodiscard]] int fitOf(int sourceRow) const;

    int m_searchRole;
    QString m_typed;
};

} // namespace ledforum
