// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/participantmemory.h"

#include <QCryptographicHash>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QByteArray digestOf(const QByteArray& kind, const QString& key)
{
    return QCryptographicHash::hash("participant by " + kind + '\n' + key.toUtf8(),
                                    QCryptographicHash::Sha256);
}

} // namespace

QByteArray participantDigest(QStringView name)
{
    return digestOf("name", attendeeKey(name));
}

QByteArray participantDigest(const TeamsAttendee& attendee)
{
    if (!attendee.emails.isEmpty())
        return digestOf("address", attendee.emails.front());
    if (!attendee.number.isEmpty())
        return digestOf("number", attendee.number);
    return participantDigest(attendee.name);
}

ParticipantMemory::ParticipantMemory(const std::vector<KnownParticipant>& known)
{
    m_known.reserve(qsizetype(known.size()));
    for (const KnownParticipant& one : known) {
        m_known.insert(one.digest, one);
        m_ignores = m_ignores || !one.person;
    }
}

const KnownParticipant* ParticipantMemory::at(const QByteArray& digest) const
{
    const auto found = m_known.constFind(digest);
    return found == m_known.constEnd() ? nullptr : &*found;
}

const KnownParticipant* ParticipantMemory::of(const TeamsAttendee& attendee) const
{
    if (m_known.isEmpty())
        return nullptr;
    if (const KnownParticipant* known = at(participantDigest(attendee)))
        return known;
    if (!m_ignores || attendee.emails.isEmpty())
        return nullptr;
    const KnownParticipant* byName = at(participantDigest(attendee.name));
    return byName && !byName->person ? byName : nullptr;
}

} // namespace ledforum
