// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/messages/certificatemessages.h"

#include "app/certificates/bulk/certificatefolder.h"
#include "app/certificates/certificatefilename.h"
#include "app/certificates/messages/certificateletter.h"
#include "app/certificates/messages/draftfolder.h"
#include "app/certificates/messages/messageparcels.h"
#include "app/certificates/page/certificatedocument.h"
#include "app/certificates/page/certificatelayout.h"
#include "app/common/wording.h"
#include "database/forum/settingstore.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QUuid>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr auto permission = Permission::IssueCertificates;

/// A PDF each, by names that differ also where somebody both came and taught.
Result<std::vector<EmailAttachment>> attachmentsOf(const std::vector<SignedCertificate>& certificates)
{
    std::vector<EmailAttachment> attachments;
    QSet<QString> names;
    for (const SignedCertificate& each : certificates) {
        const auto pdf = certificatePdf(each, layOut(each));
        if (!pdf)
            return pdf.failure();
        QString name = certificateFileName(each.record);
        if (names.contains(name))
            name = certificateFileNameWithSerial(each.record);
        names.insert(name);
        attachments.push_back({name, "application/pdf", attachedDescription(each.record.serial), *pdf});
    }
    return attachments;
}

/// Whoever holds several roles writes as what they decide as.
Role senderOf(const Actor& actor)
{
    return actor.is(Role::Tutor) ? Role::Tutor : Role::Administrator;
}

/// From whom all drafts of one act are, and when.
struct Letterhead
{
    ForumSettings settings;
    Role sender = Role::Administrator;
    QDateTime date; ///< of the forum's zone
};

Result<PreparedMessage> writeDraft(const MessageParcel& parcel, const Letterhead& head,
                                   const DraftFolder& folder)
{
    auto attachments = attachmentsOf(parcel.certificates);
    if (!attachments)
        return attachments.failure();
    EmailDraft draft = certificateLetter({.name = parcel.fullName,
                                          .email = parcel.email,
                                          .certificates = parcel.certificates,
                                          .settings = head.settings,
                                          .sender = head.sender});
    draft.date = head.date;
    draft.id = QUuid::createUuid().toByteArray(QUuid::Id128);
    draft.attachments = *std::move(attachments);
    const auto serials = parcel.serials();
    const auto path = folder.put(draftFileName(parcel.certificates), emlOf(draft), serials);
    if (!path)
        return path.failure();
    return PreparedMessage{parcel.person, parcel.fullName, parcel.email, *path, serials};
}

/// Adds to `messages` what was written, also when it stops.
Result<> writeDrafts(const std::vector<MessageParcel>& parcels, const Letterhead& head,
                     const DraftFolder& folder, const CertificateProgress& progress,
                     std::vector<PreparedMessage>& messages)
{
    const auto all = qsizetype(parcels.size());
    for (const MessageParcel& parcel : parcels) {
        if (progress && !progress(qsizetype(messages.size()), all))
            return Failure{FailureCode::Cancelled, u"Stopped."_s};
        auto message = writeDraft(parcel, head, folder);
        if (!message)
            return message.failure();
        messages.push_back(*std::move(message));
    }
    if (progress)
        progress(all, all);
    return Done();
}

Failure stoppedAfter(const Failure& failure, size_t written, size_t all)
{
    return {failure.code,
            failure.sentence +
                u" %1 of %2 written; they are kept and remembered. Prepare again for the "
                "others."_s.arg(QString::number(written), counted(qsizetype(all), u"draft"_s, u"drafts"_s))};
}

LeftOutCertificate endedMeanwhile(const PreparedMessage& message)
{
    return {message.attached.front(),
            u"A certificate of %1 was revoked or superseded at this very moment. No draft was written for "
            "them; prepare it again."_s.arg(message.fullName)};
}

} // namespace

CertificateMessages::CertificateMessages(Connection& connection, Operations& operations,
                                         const ForumClock& clock)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_messages(connection)
{
}

bool CertificateMessages::areInForce(const std::vector<CertificateSerial>& serials) const
{
    return std::ranges::all_of(serials,
                               [this](const CertificateSerial& each) { return m_messages.isInForce(each); });
}

Result<> CertificateMessages::remember(const Actor& actor, const std::vector<MessageParcel>& parcels,
                                       MessageBatch& batch)
{
    if (batch.messages.empty())
        return Done();
    std::vector<PreparedMessage> kept;
    std::vector<PreparedMessage> stale;
    const auto remembered =
        m_operations.change(actor, permission, Area::Certificates, [&](AuditLog::Entry& audit) -> Result<> {
            const MessageAct prepared{m_clock.utcNow(), actor.person()};
            for (size_t n = 0; n < batch.messages.size(); ++n) {
                const PreparedMessage& message = batch.messages[n];
                const bool isSound = areInForce(message.attached);
                (isSound ? kept : stale).push_back(message);
                for (size_t each = 0; isSound && each < message.attached.size(); ++each) {
                    const CertificateId id = parcels[n].ids[each];
                    m_messages.put(id, prepared);
                    audit.note(u"prepared message"_s, u"certificate"_s, id.value(),
                               message.attached[each].value());
                }
            }
            return Done();
        });
    if (!remembered)
        return remembered;
    for (const PreparedMessage& message : stale) {
        QFile::remove(message.path);
        batch.leftOut.push_back(endedMeanwhile(message));
    }
    batch.messages = std::move(kept);
    return Done();
}

Result<MessageBatch> CertificateMessages::prepare(const Actor& actor,
                                                  const std::vector<Certificate>& certificates,
                                                  const QString& folder, const CertificateProgress& progress)
{
    Letterhead head{.settings = {}, .sender = senderOf(actor), .date = m_clock.utcNow()};
    head.date = head.date.toTimeZone(m_clock.zone());
    const auto sorted = m_operations.read(actor, permission, [&]() -> Result<SortedParcels> {
        head.settings = SettingStore(m_connection).load();
        return sortedParcels(m_connection, certificates);
    });
    if (!sorted)
        return sorted.failure();
    MessageBatch batch{{}, sorted->unreachable, sorted->leftOut, QDir(folder).absolutePath()};
    if (sorted->parcels.empty())
        return batch;
    if (const auto ready = CertificateFolder::prepare(folder); !ready)
        return ready.failure();
    const DraftFolder drafts(batch.folder,
                             [this](const CertificateSerial& each) { return m_messages.isInForce(each); });
    const Result<> written = Operations::guarded(
        [&] { return writeDrafts(sorted->parcels, head, drafts, progress, batch.messages); });
    const size_t number = batch.messages.size();
    if (const Result<> remembered = remember(actor, sorted->parcels, batch); !remembered)
        return Failure{remembered.failure().code,
                       remembered.failure().sentence +
                           u" The drafts in the folder are not remembered: prepare "
                           "them again."_s};
    if (!written)
        return stoppedAfter(written.failure(), number, sorted->parcels.size());
    return batch;
}

Result<std::vector<CertificateMessageLine>> CertificateMessages::list(const Actor& actor,
                                                                      const CertificateFilter& filter) const
{
    return m_operations.read(actor, permission, [&]() -> Result<std::vector<CertificateMessageLine>> {
        auto lines = m_messages.list(filter);
        std::ranges::stable_partition(lines, &CertificateMessageLine::isOutstanding);
        return lines;
    });
}

Result<std::vector<CertificateId>>
CertificateMessages::tick(const Actor& actor, const std::vector<CertificateId>& which, bool isSent)
{
    return m_operations.change(
        actor, permission, Area::Certificates,
        [&](AuditLog::Entry& audit) -> Result<std::vector<CertificateId>> {
            std::vector<CertificateId> changed;
            const MessageAct now{m_clock.utcNow(), actor.person()};
            for (const CertificateId id : which) {
                const auto message = m_messages.find(id);
                if (!message)
                    return notFound(u"One of these certificates was never put into a message. Prepare it "
                                    "first; nothing was ticked."_s);
                if (message->sent.has_value() == isSent)
                    continue;
                m_messages.setSent(id, isSent ? std::optional(now) : std::nullopt);
                audit.note(isSent ? u"ticked message as sent"_s : u"ticked message as not sent"_s,
                           u"certificate"_s, id.value());
                changed.push_back(id);
            }
            return changed;
        });
}

} // namespace ledforum
