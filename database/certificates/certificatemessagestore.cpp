// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/certificates/certificatemessagestore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"
#include "database/sqlite/storedvalue.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QDateTime storedTime(const QString& text)
{
    const QDateTime at = QDateTime::fromString(text, Qt::ISODate);
    return stored(at.isValid() ? std::optional(at) : std::nullopt, u"The time of a message"_s);
}

QString timeText(const QDateTime& at)
{
    return at.toUTC().toString(Qt::ISODate);
}

/// From five columns: certificate, prepared when and by whom, sent when and by whom.
CertificateMessage messageFrom(const Statement& row)
{
    CertificateMessage message{.certificate = CertificateId(row.integer(0)),
                               .prepared = {storedTime(row.text(1)), PersonId(row.integer(2))}};
    if (!row.isNull(3))
        message.sent = MessageAct{storedTime(row.text(3)), PersonId(row.integer(4))};
    return message;
}

/// From four columns: status, its day, its reason, its successor.
CertificateStanding standingFrom(const Statement& row, int column)
{
    CertificateStanding standing{
        .status = stored(certificateStatusFrom(row.text(column)), u"The status of a certificate"_s)};
    if (standing.isInForce())
        return standing;
    standing.endedOn = row.date(column + 1);
    standing.reason = row.text(column + 2);
    if (!row.isNull(column + 3))
        standing.successor =
            stored(CertificateSerial::parse(row.text(column + 3)), u"The number of a certificate"_s);
    return standing;
}

CertificateMessageLine lineFrom(const Statement& row)
{
    return {.message = messageFrom(row),
            .serial = stored(CertificateSerial::parse(row.text(5)), u"The number of a certificate"_s),
            .kind = stored(certificateKindFrom(row.text(6)), u"The kind of a certificate"_s),
            .standing = standingFrom(row, 7),
            .session = TeachingSessionId(row.integer(11)),
            .title = row.text(12),
            .span = {row.date(13), row.time(14), int(row.integer(15))},
            .person = PersonId(row.integer(16)),
            .fullName = row.text(17),
            .email = row.text(18),
            .preparedBy = row.text(19),
            .sentBy = row.text(20),
            .isSuccessorWaiting = row.flag(21)};
}

} // namespace

void CertificateMessageStore::put(CertificateId certificate, const MessageAct& prepared)
{
    Statement(m_connection, sqlFile(u"certificates/put_message.sql"))
        .bindAll(certificate, timeText(prepared.at), prepared.by)
        .run();
}

bool CertificateMessageStore::isInForce(const CertificateSerial& certificate) const
{
    Statement query(m_connection, u"SELECT 1 FROM certificate WHERE serial = ? AND status = 'in-force'"_s);
    return query.bind(certificate).next();
}

std::optional<CertificateMessage> CertificateMessageStore::find(CertificateId certificate) const
{
    Statement query(m_connection, u"SELECT certificate_id, prepared_at, prepared_by, sent_at, sent_by "
                                  "FROM certificate_message WHERE certificate_id = ?"_s);
    return query.bind(certificate).next() ? std::optional(messageFrom(query)) : std::nullopt;
}

void CertificateMessageStore::setSent(CertificateId certificate, const std::optional<MessageAct>& sent)
{
    Statement update(m_connection,
                     u"UPDATE certificate_message SET sent_at = ?, sent_by = ? WHERE certificate_id = ?"_s);
    update
        .bindAll(sent ? std::optional(timeText(sent->at)) : std::nullopt,
                 sent ? std::optional(sent->by) : std::nullopt, certificate)
        .run();
}

std::vector<CertificateMessageLine> CertificateMessageStore::list(const CertificateFilter& filter) const
{
    Statement statement(m_connection, sqlFile(u"certificates/messages.sql"));
    statement.bindAll(filter.session, filter.person, filter.from, filter.to);
    std::vector<CertificateMessageLine> lines;
    while (statement.next())
        lines.push_back(lineFrom(statement));
    return lines;
}

} // namespace ledforum
