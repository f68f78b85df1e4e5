// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/certificates/certificate.h"
#include "database/types/localmoment.h"

#include <QDateTime>

#include <optional>

namespace ledforum {

/// That somebody of the staff did something, and when.
struct MessageAct
{
    QDateTime at; ///< UTC
    PersonId by;

    friend bool operator==(const MessageAct&, const MessageAct&) = default;
};

/// That a draft of a message with this certificate was prepared. Whether it went out is what somebody said.
struct CertificateMessage
{
    CertificateId certificate;
    MessageAct prepared; ///< the last time
    std::optional<MessageAct> sent = std::nullopt;

    friend bool operator==(const CertificateMessage&, const CertificateMessage&) = default;
};

/// Where a message stands.
enum class MessageState {
    ToSend,      ///< prepared, and nobody has said that it went out
    PrepareAnew, ///< another certificate stands in the place of its own, and is in no message yet
    DoNotSend,   ///< the certificate is not in force any more
    Sent         ///< whatever became of the certificate since
};

/// One message with what it is about, as it is known today.
struct CertificateMessageLine
{
    CertificateMessage message;
    CertificateSerial serial;
    CertificateKind kind = CertificateKind::Attendance;
    CertificateStanding standing; ///< of the certificate
    TeachingSessionId session;
    QString title; ///< of the session
    LocalSpan span;
    PersonId person; ///< whose certificate it is
    QString fullName;
    QString email; ///< empty when there is none
    QString preparedBy;
    QString sentBy;                  ///< empty until it was
    bool isSuccessorWaiting = false; ///< for the same session another is in force, which is in no message yet

    [[nodiscard]] MessageState state() const;
    /// Whether something is left to do.
    [[nodiscard]] bool isOutstanding() const
    {
        return state() == MessageState::ToSend || state() == MessageState::PrepareAnew;
    }
    friend bool operator==(const CertificateMessageLine&, const CertificateMessageLine&) = default;
};

} // namespace ledforum
