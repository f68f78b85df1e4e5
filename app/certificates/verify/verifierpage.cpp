// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/verify/verifierpage.h"

#include "app/certificates/credential/didkey.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QByteArray resource(const QString& name)
{
    QFile file(u":/certificates/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The verifier is missing from the program.");
    return file.readAll();
}

} // namespace

QByteArray verifierPage(const RevocationList& list, const QByteArray& signedList)
{
    QJsonArray keys;
    for (const IssuingKey& key : list.keys)
        keys += QString::fromLatin1(didKeyOf(key.key));
    const QJsonObject trust{
        {"forum"_L1, list.forumName}, {"keys"_L1, keys}, {"revocations"_L1, QString::fromUtf8(signedList)}};
    // No text in it may end the element that it stands in.
    QByteArray json = QJsonDocument(trust).toJson(QJsonDocument::Compact).replace('<', "\\u003c");
    return resource(u"verify.html"_s).replace("@SCRIPT@", resource(u"verify.js"_s)).replace("@TRUST@", json);
}

} // namespace ledforum
