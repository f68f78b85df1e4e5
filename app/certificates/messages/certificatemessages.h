// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificateprogress.h"
#include "app/certificates/messages/messagebatch.h"
#include "app/security/operations.h"
#include "database/certificates/certificatemessagestore.h"

namespace ledforum {

struct MessageParcel;

/// Certificates on their way to the doctors by e-mail. The forum sends nothing: it writes a draft for each
/// doctor, which somebody of the staff opens with their mail program, sends, and ticks off here. For whoever
/// may issue certificates.
class CertificateMessages final
{
public:
    CertificateMessages(Connection& connection, Operations& operations, const ForumClock& clock);

    /// An .eml file for each doctor with all of these certificates of theirs that are in force, made in
    /// `folder`, which is made when missing; and remembers it. A draft that was ticked off is to be sent
    /// again. A draft in the folder that holds nothing but what a new one holds, or is no longer in force,
    /// gives way to it; no other file is touched. When stopped (Cancelled) or when a file cannot be written,
    /// the drafts written before are kept and remembered. Progress counts drafts.
    Result<MessageBatch> prepare(const Actor& actor, const std::vector<Certificate>& certificates,
                                 const QString& folder, const CertificateProgress& progress = {});

    /// What is outstanding first; then by surname, and the newest session first.
    [[nodiscard]] Result<std::vector<CertificateMessageLine>>
    list(const Actor& actor, const CertificateFilter& filter = {}) const;

    /// Says that the messages with these certificates went out, or that they did not after all. Gives those
    /// that this changed: ticked the other way they are as they were, but for when and by whom. NotFound, and
    /// nothing changed, when one was never prepared.
    Result<std::vector<CertificateId>> tick(const Actor& actor, const std::vector<CertificateId>& which,
                                            bool isSent);

private:
    [[nodiscard]] bool areInForce(const std::vector<CertificateSerial>& serials) const;
    /// The batch's messages are those of the first parcels. What ended meanwhile loses its draft again.
    [[nodiscard]] Result<> remember(const Actor& actor, const std::vector<MessageParcel>& parcels,
                                    MessageBatch& batch);

    Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    CertificateMessageStore m_messages;
};

} // namespace ledforum
