// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/emaildraft.h"

#include <QByteArrayList>
#include <QList>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

bool isPlain(const QString& text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; });
}

/// RFC 2047: words of at most 75 characters, cut between characters and never inside one.
QByteArray encodedWords(const QString& text)
{
    constexpr qsizetype mostBytes = 42; // 56 characters of base64 and the frame around them
    QByteArrayList words;
    QByteArray piece;
    const auto flush = [&] {
        if (!piece.isEmpty())
            words += "=?UTF-8?B?" + piece.toBase64() + "?=";
        piece.clear();
    };
    const QList<uint> characters = text.toUcs4();
    for (const uint character : characters) {
        const QByteArray bytes = QString::fromUcs4(reinterpret_cast<const char32_t*>(&character), 1).toUtf8();
        if (piece.size() + bytes.size() > mostBytes)
            flush();
        piece += bytes;
    }
    flush();
    return words.join("\r\n ");
}

QByteArray headerText(const QString& text)
{
    const QString line = text.simplified(); // a line break would begin another header
    const bool isShort = line.size() <= 60;
    return isPlain(line) && isShort && !line.contains("=?"_L1) ? line.toLatin1() : encodedWords(line);
}

QByteArray phrase(const QString& name)
{
    const QString line = name.simplified();
    if (!isPlain(line) || line.size() > 60 || line.contains("=?"_L1))
        return encodedWords(line);
    QString quoted = line;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return '"' + quoted.toLatin1() + '"';
}

QByteArray recipient(const EmailDraft& draft)
{
    if (draft.toEmail.isEmpty())
        return {};
    const QByteArray address = draft.toEmail.simplified().remove(u' ').toUtf8();
    return draft.toName.trimmed().isEmpty() ? address : phrase(draft.toName) + "\r\n <" + address + '>';
}

QByteArray bodyOf(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s).replace(u"\n"_s, u"\r\n"_s);
    const QByteArray encoded = text.toUtf8().toBase64();
    QByteArray lines;
    for (qsizetype at = 0; at < encoded.size(); at += 76)
        lines += encoded.mid(at, 76) + "\r\n";
    return lines;
}

} // namespace

QByteArray emlOf(const EmailDraft& draft)
{
    const QByteArray to = recipient(draft);
    return "X-Unsent: 1\r\n" + (to.isEmpty() ? QByteArray() : "To: " + to + "\r\n") +
           "Subject: " + headerText(draft.subject) +
           "\r\n"
           "MIME-Version: 1.0\r\n"
           "Content-Type: text/plain; charset=UTF-8\r\n"
           "Content-Transfer-Encoding: base64\r\n"
           "\r\n" +
           bodyOf(draft.text);
}

} // namespace ledforum
