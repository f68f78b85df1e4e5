// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/csvtext.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

bool looksLikeAFormula(const QString& cell)
{
    static const QString signs = QString(u"=+-@\t\r"_s).append(QChar(QChar::Null));
    return !cell.isEmpty() && signs.contains(cell.front());
}

QString written(QString cell)
{
    if (looksLikeAFormula(cell))
        cell.prepend(u'\'');
    const auto needsQuotes = [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; };
    if (std::none_of(cell.cbegin(), cell.cend(), needsQuotes))
        return cell;
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QByteArray csvOf(const QList<QStringList>& rows)
{
    QString text(QChar::ByteOrderMark);
    for (const QStringList& row : rows) {
        QStringList cells;
        for (const QString& cell : row)
            cells += written(cell);
        text += cells.join(u',') + u"\r\n"_s;
    }
    return text.toUtf8();
}

} // namespace ledforum
