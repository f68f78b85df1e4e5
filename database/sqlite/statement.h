// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/localmoment.h"

#include <QDate>
#include <QSqlQuery>
#include <QString>
#include <QTime>

#include <concepts>
#include <optional>

namespace ledforum {

class Connection;

/// A value that wraps one number or text, such as PersonId or EmailAddress: bound by what it holds.
template <class T>
concept Wrapped = requires(const T& wrapped)
{
    wrapped.value();
};

/// One prepared statement. `next()` is false at the end of the rows only: an error while reading throws,
/// where QSqlQuery would end the list early in silence.
class Statement final
{
public:
    /// Throws DatabaseError when the text cannot be prepared.
    Statement(const Connection& connection, const QString& sql);
    Q_DISABLE_COPY_MOVE(Statement)

    /// Values are bound in order of their question marks.
    Statement& bind(const QString& value);
    Statement& bind(const QByteArray& value);
    Statement& bind(QDate value);
    Statement& bind(QTime value);
    Statement& bind(LocalMoment value);
    Statement& bind(bool value);
    Statement& bind(std::integral auto value) { return bindVariant(QVariant(qint64(value))); }
    template <Wrapped T>
    Statement& bind(const T& value)
    {
        return bind(value.value());
    }
    template <class T>
    Statement& bind(const std::optional<T>& value)
    {
        return value ? bind(*value) : bindVariant({});
    }
    template <class... Values>
    Statement& bindAll(const Values&... values)
    {
        (bind(values), ...);
        return *this;
    }

    /// What is bound so far stays for all runs; each binds only what stands behind it.
    Statement& hold();

    /// Two ends of a BETWEEN, both days included; an invalid date is no limit.
    Statement& bindDays(QDate first, QDate last);

    /// Runs to the end and says how many rows were changed; can then be bound anew. Throws DatabaseError.
    int run();
    /// Runs an INSERT … RETURNING id and gives the id. Throws DatabaseError, also where no row came back.
    [[nodiscard]] qint64 insertedId();
    /// The next row; runs the statement first. Throws DatabaseError.
    [[nodiscard]] bool next();

    [[nodiscard]] int columns() const;
    /// As it is stored: a qint64, QString, QByteArray, or null.
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }
    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }
    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] QByteArray blob(int column) const { return m_query.value(column).toByteArray(); }
    /// A date, a time or both that must be there. Throws DatabaseError, Kind::Damaged, where there is none.
    [[nodiscard]] QDate date(int column) const;
    [[nodiscard]] QTime time(int column) const;
    [[nodiscard]] LocalMoment moment(int column) const;
    [[nodiscard]] std::optional<qint64> optionalInteger(int column) const;
    [[nodiscard]] std::optional<QByteArray> optionalBlob(int column) const;
    [[nodiscard]] std::optional<QTime> optionalTime(int column) const;

private:
    Statement& bindVariant(const QVariant& value);
    void execute();

    QSqlQuery m_query;
    int m_bound = 0;
    int m_held = 0;
    bool m_isRunning = false;
};

} // namespace ledforum
