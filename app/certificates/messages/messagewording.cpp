// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/messages/messagewording.h"

#include "app/common/wording.h"

#include <QDir>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString endedWords(const CertificateStanding& standing)
{
    return u"%1 since %2"_s.arg(displayName(standing.status).toLower(), plainDate(standing.endedOn));
}

QString sentWords(const CertificateMessageLine& line, const QTimeZone& zone)
{
    const QString sent = u"Sent on %1"_s.arg(plainDate(line.message.sent->at.toTimeZone(zone).date()));
    return line.standing.isInForce() ? sent : u"%1; %2"_s.arg(sent, endedWords(line.standing));
}

QString capitalised(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

} // namespace

QString stateWords(const CertificateMessageLine& line, const QTimeZone& zone)
{
    switch (line.state()) {
    case MessageState::ToSend:
        return u"To send"_s;
    case MessageState::PrepareAnew:
        return capitalised(endedWords(line.standing)) + u": prepare anew"_s;
    case MessageState::DoNotSend:
        return capitalised(endedWords(line.standing)) + u": do not send"_s;
    case MessageState::Sent:
        break;
    }
    return sentWords(line, zone);
}

QString codeOf(MessageState state)
{
    switch (state) {
    case MessageState::ToSend:
        return u"to-send"_s;
    case MessageState::PrepareAnew:
        return u"prepare-anew"_s;
    case MessageState::DoNotSend:
        return u"do-not-send"_s;
    case MessageState::Sent:
        break;
    }
    return u"sent"_s;
}

QStringList summaryOf(const MessageBatch& batch)
{
    QStringList sentences;
    if (batch.messages.empty())
        sentences += u"No draft was written."_s;
    else
        sentences +=
            u"Wrote %1 into %2. Nothing was sent: open each with your mail program, send it, and tick "
            "it off."_s.arg(counted(qsizetype(batch.messages.size()), u"draft"_s, u"drafts"_s),
                            QDir::toNativeSeparators(batch.folder));
    QStringList names;
    for (const UnreachableDoctor& doctor : batch.unreachable)
        names += doctor.fullName;
    if (!names.isEmpty())
        sentences +=
            u"No draft for want of an e-mail address: %1. Enter it under People, and prepare again."_s.arg(
                names.join(u", "_s));
    for (const LeftOutCertificate& each : batch.leftOut)
        sentences += each.reason;
    return sentences;
}

} // namespace ledforum
