// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSqlDatabase>
#include <QString>

#include <map>
#include <set>

struct sqlite3;

namespace ledforum {

/// Rows that were inserted, changed or deleted: their numbers, by table.
using TouchedRows = std::map<QByteArray, std::set<qint64>, std::less<>>;

/// One open forum file. Belongs to the thread that made it: QSQLITE opens without mutexes.
///
/// Every setting of the house (rollback journal with synchronous=EXTRA, foreign keys, untrusted schema,
/// secure delete) is set here and read back; a setting that does not hold is an error.
class Connection final
{
public:
    enum class Mode {
        Existing, ///< the file must be there and must be a forum; looking at it changes nothing
        Create    ///< the file must not be there
    };

    /// Throws DatabaseError: Missing, NotAForum, Newer, Damaged, Unsuitable, ReadOnly, Busy, Other.
    Connection(const QString& path, Mode mode);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    [[nodiscard]] const QString& path() const { return m_path; }
    /// Whether the open file still stands at its path. When it was moved or deleted, or another was put in
    /// its place, what is written would be lost with it.
    [[nodiscard]] bool isInPlace() const;
    /// Throws DatabaseError (Missing) when it does not.
    void requireInPlace() const;
    [[nodiscard]] QSqlDatabase database() const { return QSqlDatabase::database(m_name, false); }
    /// For what Qt's driver has no way for, or a slow one only.
    [[nodiscard]] sqlite3* handle() const;

    /// Runs several statements, as a migration has them. Throws DatabaseError.
    void runScript(const QByteArray& sql);
    /// Runs one statement that returns nothing.
    void run(const QString& sql);
    [[nodiscard]] qint64 number(const QString& pragmaOrQuery) const;

    /// Moves when another connection has committed: the sign for views to read again.
    [[nodiscard]] qint64 dataVersion() const;
    /// Forgets the pages that were read: they would keep in memory what stands in the file.
    void dropCache();
    /// What this connection has written since its transaction began, whichever store wrote it.
    [[nodiscard]] const TouchedRows& touched() const { return m_touched; }
    void forgetTouched() { m_touched.clear(); }

    /// The first problem that SQLite's integrity and foreign key checks find; empty when sound.
    [[nodiscard]] QString firstDamage() const;

private:
    void open(Mode mode);
    void applySettings();

    QString m_path;
    QString m_name;
    QByteArray m_file; ///< its identity
    TouchedRows m_touched;
};

/// The text of a .sql file that stands beside its store, such as "people/select.sql".
[[nodiscard]] QString sqlFile(QStringView name);

} // namespace ledforum
