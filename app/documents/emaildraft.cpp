// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/emaildraft.h"

#include <QByteArrayList>
#include <QList>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

bool isPlain(const QString& text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; });
}

/// Each character is whole.
QByteArrayList utf8Characters(const QString& text)
{
    QByteArrayList characters;
    for (const uint character : text.toUcs4())
        characters += QString::fromUcs4(reinterpret_cast<const char32_t*>(&character), 1).toUtf8();
    return characters;
}

/// RFC 2047: words of at most 75 characters in lines of at most 76, cut between characters and never inside
/// one; behind a space where there is one, since some programs show a space between two of them in a name.
QByteArray encodedWords(const QString& text, qsizetype usedOfLine)
{
    constexpr qsizetype frame = sizeof("=?UTF-8?B?"
                                       "?=") -
                                1;
    constexpr qsizetype longest = 45; // bytes: 60 characters of base64
    qsizetype most = std::min(longest, (76 - usedOfLine - frame) / 4 * 3);
    QByteArrayList words;
    QByteArray piece;
    const auto append = [&](const QByteArray& bytes) {
        if (!piece.isEmpty() && piece.size() + bytes.size() > most) {
            words += "=?UTF-8?B?" + piece.toBase64() + "?=";
            piece.clear();
            most = longest;
        }
        piece += bytes;
    };
    QStringList spoken = text.split(u' ');
    for (qsizetype n = 0; n + 1 < spoken.size(); ++n)
        spoken[n] += u' ';
    for (const QString& word : spoken) {
        const QByteArray bytes = word.toUtf8();
        for (const QByteArray& part : bytes.size() > most ? utf8Characters(word) : QByteArrayList{bytes})
            append(part);
    }
    words += "=?UTF-8?B?" + piece.toBase64() + "?=";
    return words.join("\r\n ");
}

bool needsEncoding(const QString& line)
{
    return !isPlain(line) || line.contains("=?"_L1);
}

/// A line break in the text would begin another header.
QByteArray headerText(const QByteArray& header, const QString& text)
{
    const QString line = text.simplified();
    constexpr qsizetype longest = 60;
    return needsEncoding(line) || line.size() > longest ? encodedWords(line, header.size()) : line.toLatin1();
}

/// Folded at its spaces, which quotes allow.
QByteArray quoted(QString line)
{
    line.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    QByteArray folded = "\"";
    qsizetype width = folded.size();
    for (const QByteArray& word : line.toLatin1().split(' ')) {
        constexpr qsizetype widest = 70;
        const bool isFirst = folded.size() == 1;
        const bool isNewLine = !isFirst && width + word.size() >= widest;
        folded += (isNewLine ? "\r\n " : isFirst ? "" : " ") + word;
        width = isNewLine ? word.size() + 1 : width + word.size() + 1;
    }
    return folded + '"';
}

QByteArray phrase(const QByteArray& header, const QString& name)
{
    const QString line = name.simplified();
    return needsEncoding(line) ? encodedWords(line, header.size()) : quoted(line);
}

/// A domain in other letters has a name in ASCII, too. A mailbox in other letters has none, and stays as it
/// is (RFC 6532).
QByteArray addressOf(const QString& email)
{
    const QString address = email.simplified().remove(u' ');
    const qsizetype domain = address.lastIndexOf(u'@') + 1;
    const QByteArray ascii = isPlain(address) ? QByteArray() : QUrl::toAce(address.sliced(domain));
    return ascii.isEmpty() ? address.toUtf8() : address.first(domain).toUtf8() + ascii;
}

QByteArray recipient(const EmailDraft& draft)
{
    if (draft.toEmail.isEmpty())
        return {};
    static const QByteArray header = "To: ";
    const QByteArray address = addressOf(draft.toEmail);
    const bool isNamed = !draft.toName.trimmed().isEmpty();
    return header + (isNamed ? phrase(header, draft.toName) + "\r\n <" + address + '>' : address) + "\r\n";
}

/// In lines of 76.
QByteArray base64Lines(const QByteArray& bytes)
{
    constexpr qsizetype width = 76;
    const QByteArray encoded = bytes.toBase64();
    QByteArray lines;
    lines.reserve(encoded.size() + 2 * (encoded.size() / width + 1));
    for (qsizetype at = 0; at < encoded.size(); at += width)
        lines.append(encoded.constData() + at, std::min(width, encoded.size() - at)).append("\r\n");
    return lines;
}

QByteArray textPart(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s).replace(u"\n"_s, u"\r\n"_s);
    return "Content-Type: text/plain; charset=UTF-8\r\n"
           "Content-Transfer-Encoding: base64\r\n"
           "\r\n" +
           base64Lines(text.toUtf8());
}

/// `filename="…"`, or as RFC 2231 has it for other letters.
QByteArray fileNameParameter(const QString& fileName)
{
    const bool isToken = isPlain(fileName) && !fileName.contains(u'"') && !fileName.contains(u'\\');
    return isToken ? "filename=\"" + fileName.toLatin1() + '"'
                   : "filename*=UTF-8''" + QUrl::toPercentEncoding(fileName, {}, "~");
}

QByteArray attachedPart(const EmailAttachment& attachment)
{
    return "Content-Type: " + attachment.mediaType + "\r\nContent-Disposition: attachment;\r\n " +
           fileNameParameter(attachment.fileName) +
           (attachment.description.isEmpty() ? QByteArray()
                                             : "\r\nContent-Description: " + attachment.description) +
           "\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64Lines(attachment.content);
}

QByteArray mixedParts(const EmailDraft& draft)
{
    // No line of base64 begins with it.
    static const QByteArray boundary = "=_led-forum";
    QByteArray parts = "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n--" + boundary +
                       "\r\n" + textPart(draft.text);
    for (const EmailAttachment& attachment : draft.attachments)
        parts += "--" + boundary + "\r\n" + attachedPart(attachment);
    return parts + "--" + boundary + "--\r\n";
}

} // namespace

QByteArray emlOf(const EmailDraft& draft)
{
    QByteArray headers = "X-Unsent: 1\r\n";
    if (draft.date.isValid())
        headers += "Date: " + draft.date.toString(Qt::RFC2822Date).toLatin1() + "\r\n";
    if (!draft.id.isEmpty())
        headers += "Message-ID: <" + draft.id + "@led-forum.invalid>\r\n";
    static const QByteArray subject = "Subject: ";
    headers += recipient(draft) + subject + headerText(subject, draft.subject) + "\r\nMIME-Version: 1.0\r\n";
    return headers + (draft.attachments.empty() ? textPart(draft.text) : mixedParts(draft));
}

} // namespace ledforum
