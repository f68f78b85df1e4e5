// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/typedid.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace ledforum {

class Connection;

/// A day on which this forum does not meet: "Christmas week".
struct Closure
{
    ClosureId id{0};
    QDate date;
    QString reason; ///< 1 to 200 characters
    friend bool operator==(const Closure&, const Closure&) = default;
};

/// A bank holiday that the rules do not know, or one that they give and that does not apply.
struct BankHolidayChange
{
    QDate date;
    QString title;
    bool isHoliday = true;
    friend bool operator==(const BankHolidayChange&, const BankHolidayChange&) = default;
};

/// The days on which the forum does not meet, where the rules alone do not tell. Throws DatabaseError.
class ClosureStore final
{
public:
    explicit ClosureStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    /// Both days included; an invalid date is no limit. In order of date.
    [[nodiscard]] std::vector<Closure> closures(QDate first, QDate last) const;
    /// A Constraint when that day is closed already.
    ClosureId insert(QDate date, const QString& reason);
    /// False when that day was not closed.
    [[nodiscard]] bool remove(QDate date);

    [[nodiscard]] std::vector<BankHolidayChange> bankHolidayChanges() const;
    /// Takes the place of an earlier change of that day.
    void setBankHolidayChange(const BankHolidayChange& change);
    /// Back to what the rules give. False when there was no change of that day.
    [[nodiscard]] bool removeBankHolidayChange(QDate date);

private:
    const Connection& m_connection;
};

} // namespace ledforum
