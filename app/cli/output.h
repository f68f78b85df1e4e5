// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QTextStream>

namespace ledforum {

/// A column of a list as a person reads it; the JSON has all fields, whatever the columns.
struct Column
{
    QString heading;
    QString field;
};

/// Text for a terminal: control characters and those that turn the direction of text as "\u001b", but for
/// line ends. What stands in a file may not drive the terminal of whoever reads of it.
[[nodiscard]] QString forTerminal(const QString& text);

/// What a command prints: text for a person, or with --json exactly one document for a program.
class Output final
{
public:
    explicit Output(bool isJson);

    /// A list: one JSON array, whole; or a table with the given columns, very long cells shortened.
    void list(const QJsonArray& rows, const QList<Column>& columns);
    /// The same where a row takes several lines to be read.
    void listInLines(const QJsonArray& rows, const QStringList& lines);
    /// One thing: one JSON object; or the lines.
    void object(const QJsonObject& object, const QStringList& lines);
    /// A JSON document that is signed: byte for byte, and a line end, with and without --json.
    void document(const QByteArray& json);
    /// A remark for a person; with --json it is left out.
    void remark(const QString& line);
    /// On standard error, with and without --json.
    void warn(const QString& line);

private:
    void writeJson(const QByteArray& json);

    bool m_isJson;
    QTextStream m_out;
    QTextStream m_err;
};

} // namespace ledforum
