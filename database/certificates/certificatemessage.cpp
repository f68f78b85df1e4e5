// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/certificates/certificatemessage.h"

namespace ledforum {

MessageState CertificateMessageLine::state() const
{
    if (!standing.isInForce() && isSuccessorWaiting)
        return MessageState::PrepareAnew;
    if (message.sent)
        return MessageState::Sent;
    return standing.isInForce() ? MessageState::ToSend : MessageState::DoNotSend;
}

} // namespace ledforum
