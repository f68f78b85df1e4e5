// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/wording.h"
#include "app/security/auditcheck.h"

// The newest signed head, as it stands.

namespace ledforum::auditchain {

using namespace Qt::StringLiterals;

std::optional<HeadState> newestHead(const Connection& connection)
{
    const AuditStore store(connection);
    const auto head = store.signedHead();
    if (!head)
        return std::nullopt;
    return HeadState{*head, store.head().id - head->clear.id, store.sealedHead().id - head->sealed.id};
}

QString printedHead(const Connection& connection, const QTimeZone& zone)
{
    const auto head = AuditStore(connection).signedHead();
    if (!head)
        return {};
    const QDate day = QDateTime::fromString(head->at, Qt::ISODate).toTimeZone(zone).date();
    return u"Audit of the forum, signed on %1: %2"_s.arg(plainDate(day), fingerprint(digest(*head)));
}

SeenHead currentHead(const Connection& connection)
{
    const AuditStore store(connection);
    return {store.head(), store.sealedHead()};
}

bool isContinued(const Connection& connection, const SeenHead& seen)
{
    const AuditStore store(connection);
    const auto holds = [](const ChainHead& head, const auto& page) {
        return head.id == 0 ||
               (!page.empty() && page.front().id == head.id && page.front().digest == head.digest);
    };
    return holds(seen.clear, store.page(seen.clear.id - 1, 1)) &&
           holds(seen.sealed, store.sealedPage(seen.sealed.id - 1, 1));
}

} // namespace ledforum::auditchain
