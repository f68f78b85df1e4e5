// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <variant>
#include <vector>

struct sqlite3;

namespace ledforum {

/// A statement as the program ran it.
struct RecordedStatement
{
    struct Blob
    {
        QByteArray bytes;
    };
    using Value = std::variant<std::monostate, qint64, QByteArray, Blob>; ///< null, number, text, bytes

    QByteArray sql; ///< with its question marks
    std::vector<Value> values;
};

/// Records what a file's connection of this program runs while it lives.
class StatementRecorder final
{
public:
    /// Ends the program where the file is not open.
    explicit StatementRecorder(const QString& path);
    ~StatementRecorder();
    Q_DISABLE_COPY_MOVE(StatementRecorder)

    [[nodiscard]] std::vector<RecordedStatement> take() { return std::move(m_statements); }

private:
    static int note(unsigned event, void* self, void* statement, void* text);

    sqlite3* m_handle = nullptr;
    std::vector<RecordedStatement> m_statements;
};

/// A file opened through SQLite's C API alone, with the settings of the house.
class BareFile final
{
public:
    explicit BareFile(const QString& path);
    ~BareFile();
    Q_DISABLE_COPY_MOVE(BareFile)

    /// Each text prepared once; every row and column of what is selected is read. Ends the program where one
    /// fails.
    void run(const std::vector<RecordedStatement>& statements);
    [[nodiscard]] qint64 number(const char* sql);

private:
    sqlite3* m_handle = nullptr;
};

} // namespace ledforum
