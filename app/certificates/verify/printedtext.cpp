// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/verify/printedtext.h"

#include "app/certificates/page/certificatelayout.h"

namespace ledforum {

namespace {

bool isLetterAt(const QString& text, qsizetype at)
{
    return at >= 0 && at < text.size() && text.at(at).isLetterOrNumber();
}

/// Where the name stands as words of its own; -1 where it does not.
qsizetype placeOf(const QString& name, const QString& text)
{
    qsizetype at = name.isEmpty() ? -1 : text.indexOf(name);
    while (at >= 0 && (isLetterAt(text, at - 1) || isLetterAt(text, at + name.size())))
        at = text.indexOf(name, at + 1);
    return at;
}

/// Appends the text to `parts`, with each name as its number.
void takeApart(const QString& text, const QStringList& names, QJsonArray& parts)
{
    for (int n = 0; n < names.size(); ++n) {
        if (const qsizetype at = placeOf(names.at(n), text); at >= 0) {
            takeApart(text.first(at), names, parts);
            parts += n;
            takeApart(text.sliced(at + names.at(n).size()), names, parts);
            return;
        }
    }
    if (!text.isEmpty())
        parts += text;
}

} // namespace

QStringList printedTexts(const CertificateRecord& record, const QByteArray& issuerKey)
{
    QStringList texts;
    for (const DocumentPage& page : layOut(record, issuerKey)) {
        for (const DocumentPage::Text& text : page.texts)
            texts += text.block.text();
    }
    return texts;
}

QJsonArray withoutNames(const QJsonArray& texts, const QStringList& names)
{
    QJsonArray without;
    for (const QJsonValue& text : texts) {
        QJsonArray parts;
        takeApart(text.toString(), names, parts);
        const bool hasNames = parts.size() > 1 || parts.first().isDouble();
        without += hasNames ? QJsonValue(parts) : text;
    }
    return without;
}

QJsonArray withNames(const QJsonArray& texts, const QStringList& names)
{
    QJsonArray with;
    for (const QJsonValue& text : texts) {
        QString whole = text.toString();
        for (const QJsonValue& part : text.toArray())
            whole += part.isDouble() ? names.value(part.toInt()) : part.toString();
        with += whole;
    }
    return with;
}

} // namespace ledforum
