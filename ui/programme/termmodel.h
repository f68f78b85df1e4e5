// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/programme/bankholidays.h"
#include "app/programme/period.h"
#include "database/programme/closurestore.h"
#include "database/programme/teachingsession.h"

#include <QAbstractTableModel>

#include <array>
#include <optional>
#include <vector>

namespace ledforum {

/// One date of the fortnight: its session, or why there is none.
struct TermCell
{
    QDate date;
    std::optional<TeachingSession> session;
    QString reason; ///< "Bank holiday: Christmas Day", where there is no session
};

/// The dates on which the fortnight of these sessions falls on a closure or a bank holiday, in order.
[[nodiscard]] std::vector<TermCell> skippedCells(const std::vector<TeachingSession>& sessions,
                                                 const std::vector<Closure>& closures,
                                                 const std::vector<BankHoliday>& holidays);

/// A period at a glance: a column for each of its months, in it the month's dates from top to bottom.
class TermModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit TermModel(QObject* parent = nullptr);

    /// Sessions and skipped dates outside the period are left out.
    void show(const Period& period, const std::vector<TeachingSession>& sessions,
              const std::vector<TermCell>& skipped);
    /// Nothing where the month has no more dates.
    [[nodiscard]] const TermCell* cellAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(TeachingSessionId id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    Period m_period;
    std::array<std::vector<TermCell>, Period::monthCount> m_months;
};

} // namespace ledforum
