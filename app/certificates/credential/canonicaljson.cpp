// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/canonicaljson.h"

#include <QJsonDocument>

namespace ledforum {

QByteArray canonicalBytes(const QJsonObject& object)
{
    // QJsonObject keeps its keys in order of their code units. It escapes U+0000 to U+001F; readers disagree
    // on whether U+007F is escaped in RDF, and XML has no U+FFFE and U+FFFF.
    return QJsonDocument(object)
        .toJson(QJsonDocument::Compact)
        .replace("\x7f", "\\u007f")
        .replace("\xef\xbf\xbe", "\\ufffe")
        .replace("\xef\xbf\xbf", "\\uffff");
}

} // namespace ledforum
