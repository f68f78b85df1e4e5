// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/messages/messagebatch.h"
#include "database/certificates/certificatemessage.h"

#include <QTimeZone>

namespace ledforum {

/// How many drafts, and by name who gets none and what was left out: a sentence each.
[[nodiscard]] QStringList summaryOf(const MessageBatch& batch);

/// Where a message stands: "To send", "Sent on 24 November 2026", "Superseded since 24 November 2026: prepare
/// anew".
[[nodiscard]] QString stateWords(const CertificateMessageLine& line, const QTimeZone& zone);
/// For programs: "to-send", "prepare-anew", "do-not-send", "sent".
[[nodiscard]] QString codeOf(MessageState state);

} // namespace ledforum
