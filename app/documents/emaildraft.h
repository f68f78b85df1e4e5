// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace ledforum {

/// A file that goes with a message.
struct EmailAttachment
{
    QString fileName = {};
    QByteArray mediaType = {};   ///< "application/pdf"
    QByteArray description = {}; ///< printable ASCII of at most 50 characters, for whoever reads the source
    QByteArray content = {};
};

/// A message that a person looks at, changes and sends with their own mail program.
struct EmailDraft
{
    QString toName = {};  ///< may be empty
    QString toEmail = {}; ///< may be empty: the sender fills it in
    QString subject = {};
    QString text = {};   ///< plain, lines ended by \n
    QDateTime date = {}; ///< with its offset from UTC; without one the mail program says when
    QByteArray id = {};  ///< what Message-ID has before the "@": letters and digits; none: the mail program's
    std::vector<EmailAttachment> attachments = {};
};

/// The draft as an .eml file (RFC 5322, 2045, 2047, 2231), in UTF-8 throughout and 7-bit on the wire, but
/// for a mailbox with other letters; "X-Unsent: 1" makes mail programs open it for editing, and fill in from
/// whom it is. Text of people never makes a header of its own; no header names this computer.
[[nodiscard]] QByteArray emlOf(const EmailDraft& draft);

} // namespace ledforum
