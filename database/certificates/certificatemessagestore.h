// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/certificates/certificatemessage.h"

#include <vector>

namespace ledforum {

class Connection;

/// Which certificates were put into messages to their doctors. Every function throws DatabaseError.
class CertificateMessageStore final
{
public:
    explicit CertificateMessageStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    /// Prepared, and not sent: in place of an earlier message with the same certificate.
    void put(CertificateId certificate, const MessageAct& prepared);
    /// What is not in force must not be put. False as well when there is no such certificate.
    [[nodiscard]] bool isInForce(const CertificateSerial& certificate) const;
    /// Nothing when none was prepared.
    [[nodiscard]] std::optional<CertificateMessage> find(CertificateId certificate) const;
    /// Whether it went out; nothing takes it back.
    void setSent(CertificateId certificate, const std::optional<MessageAct>& sent);
    /// With certificates as the filter says. By surname, the newest session first.
    [[nodiscard]] std::vector<CertificateMessageLine> list(const CertificateFilter& filter) const;

private:
    const Connection& m_connection;
};

} // namespace ledforum
