// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString cellText(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"yes"_s : u"no"_s;
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', 12);
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue& part : value.toArray())
            parts += cellText(part);
        return parts.join(u"; ");
    }
    default:
        return value.toString();
    }
}

bool drivesTerminal(QChar c)
{
    const bool turns = (c >= QChar(0x200E) && c <= QChar(0x200F)) ||
                       (c >= QChar(0x202A) && c <= QChar(0x202E)) ||
                       (c >= QChar(0x2066) && c <= QChar(0x2069)) || c == QChar(0x061C);
    return c != u'\n' && (turns || c.category() == QChar::Other_Control);
}

/// No line of a table is as long as a hostile file can make a name; addresses of meetings are whole.
QString shortened(const QString& cell)
{
    constexpr qsizetype longest = 300;
    const bool isAddress = cell.startsWith(u"https://"_s);
    return cell.size() > longest && !isAddress ? cell.first(longest) + u'…' : cell;
}

/// Columns on a terminal: combining marks take no room of their own.
qsizetype widthOf(const QString& text)
{
    return std::ranges::count_if(text, [](QChar c) { return !c.isMark() && !c.isLowSurrogate(); });
}

} // namespace

QString forTerminal(const QString& text)
{
    if (std::ranges::none_of(text, drivesTerminal))
        return text;
    constexpr int digits = 4;
    constexpr int hexadecimal = 16;
    QString shown;
    for (const QChar c : text) {
        if (drivesTerminal(c))
            shown += u"\\u%1"_s.arg(ushort(c.unicode()), digits, hexadecimal, QChar(u'0'));
        else
            shown += c;
    }
    return shown;
}

Output::Output(bool isJson)
    : m_isJson(isJson)
    , m_out(stdout)
    , m_err(stderr)
{
}

void Output::list(const QJsonArray& rows, const QList<Column>& columns)
{
    if (m_isJson) {
        writeJson(QJsonDocument(rows).toJson(QJsonDocument::Indented));
        return;
    }
    QList<QStringList> table;
    table.reserve(rows.size() + 1);
    QStringList headings;
    for (const Column& column : columns)
        headings += column.heading;
    table += headings;
    for (const QJsonValue& row : rows) {
        QStringList cells;
        for (const Column& column : columns)
            cells += shortened(forTerminal(cellText(row.toObject().value(column.field))));
        table += cells;
    }
    QList<qsizetype> widths(columns.size(), 0);
    for (const QStringList& cells : table) {
        for (qsizetype i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths[i], widthOf(cells[i]));
    }
    for (const QStringList& cells : table) {
        QString line;
        for (qsizetype i = 0; i < cells.size(); ++i)
            line += cells[i] + QString(widths[i] - widthOf(cells[i]) + 2, u' ');
        m_out << QStringView(line).trimmed() << Qt::endl;
    }
}

void Output::listInLines(const QJsonArray& rows, const QStringList& lines)
{
    if (m_isJson) {
        writeJson(QJsonDocument(rows).toJson(QJsonDocument::Indented));
        return;
    }
    for (const QString& line : lines)
        m_out << forTerminal(line) << Qt::endl;
}

void Output::object(const QJsonObject& object, const QStringList& lines)
{
    if (m_isJson) {
        writeJson(QJsonDocument(object).toJson(QJsonDocument::Indented));
        return;
    }
    for (const QString& line : lines)
        m_out << forTerminal(line) << Qt::endl;
}

void Output::document(const QByteArray& json)
{
    m_out.flush();
    writeJson(json + '\n');
}

void Output::remark(const QString& line)
{
    if (!m_isJson)
        m_out << forTerminal(line) << Qt::endl;
}

void Output::warn(const QString& line)
{
    m_err << forTerminal(line) << Qt::endl;
}

void Output::writeJson(const QByteArray& json)
{
    std::fwrite(json.constData(), 1, size_t(json.size()), stdout);
    std::fflush(stdout);
}

} // namespace ledforum
