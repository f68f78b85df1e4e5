// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/recordedstatements.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QUrl>
#include <QVariant>

#include <cctype>
#include <sqlite3.h>

namespace ledforum {

namespace {

/// The literal at the start of `text`, which is moved behind it.
RecordedStatement::Value takeLiteral(QByteArrayView& text)
{
    const auto quoted = [&text](qsizetype start) {
        QByteArray content;
        qsizetype at = start + 1;
        for (; at < text.size(); ++at) {
            if (text[at] == '\'' && (at + 1 == text.size() || text[at + 1] != '\''))
                break;
            at += text[at] == '\''; // a doubled quote stands for one
            content += text[at];
        }
        text = text.sliced(at + 1);
        return content;
    };
    if (text.startsWith("NULL")) {
        text = text.sliced(4);
        return {};
    }
    if (text.startsWith("x'"))
        return RecordedStatement::Blob{QByteArray::fromHex(quoted(1))};
    if (text.startsWith('\''))
        return quoted(0);
    qsizetype end = 0;
    while (end < text.size() && (text[end] == '-' || (text[end] >= '0' && text[end] <= '9')))
        ++end;
    const qint64 number = text.first(end).toByteArray().toLongLong();
    text = text.sliced(end);
    return number;
}

/// What stands in `expanded` where `sql` has its places, which QSqlQuery writes as ":0", ":1" …
std::vector<RecordedStatement::Value> valuesIn(QByteArrayView expanded, QByteArrayView sql)
{
    const auto isPlace = [&sql](qsizetype at) {
        return sql[at] == '?' || (sql[at] == ':' && at + 1 < sql.size() && std::isalnum(sql[at + 1]));
    };
    std::vector<RecordedStatement::Value> values;
    for (qsizetype at = 0; at < sql.size(); ++at) {
        if (!isPlace(at)) {
            expanded = expanded.sliced(1);
            continue;
        }
        values.push_back(takeLiteral(expanded));
        while (at + 1 < sql.size() && std::isalnum(sql[at + 1]))
            ++at;
    }
    return values;
}

/// The house's statements have theirs on lines of their own. SQLite leaves them out where it puts values in.
QByteArray withoutComments(const char* sql)
{
    QByteArray text;
    for (const QByteArray& line : QByteArray(sql).split('\n')) {
        if (!line.startsWith("--"))
            text += line + '\n';
    }
    return text.trimmed();
}

void bind(sqlite3_stmt* statement, int place, const RecordedStatement::Value& value)
{
    if (const auto* number = std::get_if<qint64>(&value))
        sqlite3_bind_int64(statement, place, *number);
    else if (const auto* text = std::get_if<QByteArray>(&value))
        sqlite3_bind_text(statement, place, text->constData(), int(text->size()), SQLITE_STATIC);
    else if (const auto* blob = std::get_if<RecordedStatement::Blob>(&value))
        sqlite3_bind_blob(statement, place, blob->bytes.constData(), int(blob->bytes.size()), SQLITE_STATIC);
    else
        sqlite3_bind_null(statement, place);
}

void readRow(sqlite3_stmt* statement)
{
    const int columns = sqlite3_column_count(statement);
    for (int column = 0; column < columns; ++column) {
        if (sqlite3_column_type(statement, column) == SQLITE_INTEGER)
            static_cast<void>(sqlite3_column_int64(statement, column));
        else
            static_cast<void>(sqlite3_column_blob(statement, column));
    }
}

} // namespace

StatementRecorder::StatementRecorder(const QString& path)
{
    const QString file = QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded);
    for (const QString& name : QSqlDatabase::connectionNames()) {
        const QSqlDatabase database = QSqlDatabase::database(name, false);
        if (database.databaseName().startsWith(file))
            m_handle = *static_cast<sqlite3* const*>(database.driver()->handle().constData());
    }
    if (!m_handle || sqlite3_trace_v2(m_handle, SQLITE_TRACE_STMT, &note, this) != SQLITE_OK)
        qFatal("The statements cannot be recorded.");
}

StatementRecorder::~StatementRecorder()
{
    sqlite3_trace_v2(m_handle, 0, nullptr, nullptr);
}

int StatementRecorder::note(unsigned, void* self, void* statement, void* text)
{
    if (QByteArrayView(static_cast<const char*>(text)).startsWith("-- TRIGGER")) // within another one
        return 0;
    auto* prepared = static_cast<sqlite3_stmt*>(statement);
    char* expanded = sqlite3_expanded_sql(prepared);
    const QByteArray sql = withoutComments(sqlite3_sql(prepared));
    static_cast<StatementRecorder*>(self)->m_statements.push_back(
        {sql, valuesIn(withoutComments(expanded), sql)});
    sqlite3_free(expanded);
    return 0;
}

BareFile::BareFile(const QString& path)
{
    const auto settings =
        "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
        "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA journal_mode = DELETE;"
        "PRAGMA synchronous = EXTRA;";
    if (sqlite3_open_v2(path.toUtf8().constData(), &m_handle, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK ||
        sqlite3_exec(m_handle, settings, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("The file cannot be opened.");
}

BareFile::~BareFile()
{
    sqlite3_close(m_handle);
}

void BareFile::run(const std::vector<RecordedStatement>& statements)
{
    QHash<QByteArray, sqlite3_stmt*> prepared;
    for (const RecordedStatement& one : statements) {
        sqlite3_stmt*& statement = prepared[one.sql];
        if (!statement && sqlite3_prepare_v2(m_handle, one.sql.constData(), int(one.sql.size()), &statement,
                                             nullptr) != SQLITE_OK)
            qFatal("%s: %s", one.sql.constData(), sqlite3_errmsg(m_handle));
        for (size_t i = 0; i < one.values.size(); ++i)
            bind(statement, int(i) + 1, one.values[i]);
        int result = sqlite3_step(statement);
        for (; result == SQLITE_ROW; result = sqlite3_step(statement))
            readRow(statement);
        if (result != SQLITE_DONE)
            qFatal("%s: %s", one.sql.constData(), sqlite3_errmsg(m_handle));
        sqlite3_reset(statement);
    }
    for (sqlite3_stmt* statement : std::as_const(prepared))
        sqlite3_finalize(statement);
}

qint64 BareFile::number(const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr);
    const qint64 number = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : -1;
    sqlite3_finalize(statement);
    return number;
}

} // namespace ledforum
