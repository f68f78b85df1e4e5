// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace ledforum {

/// A message that a person looks at, changes and sends with their own mail program.
struct EmailDraft
{
    QString toName = {};  ///< may be empty
    QString toEmail = {}; ///< may be empty: the sender fills it in
    QString subject = {};
    QString text = {}; ///< plain, lines ended by \n
};

/// The draft as an .eml file (RFC 5322), in UTF-8 throughout and 7-bit on the wire; "X-Unsent: 1" makes mail
/// programs open it for editing. Text of people never makes a header of its own.
[[nodiscard]] QByteArray emlOf(const EmailDraft& draft);

} // namespace ledforum
