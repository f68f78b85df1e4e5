// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/deskservice.h"
#include "app/security/doorpin.h"
#include "app/security/guessrule.h"
#include "app/security/operations.h"

// Who checks in with a PIN or a badge.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t shortestBadge = 4;
constexpr size_t longestBadge = 256;

} // namespace

Result<QString> DeskService::countedGuess(const Actor& actor, TeachingSessionId id, PersonId personId)
{
    return m_operations.change(
        actor, Permission::CheckIn, Area::Attendance, [&](AuditLog::Entry&) -> Result<QString> {
            const auto session = openFor(actor, id);
            if (!session)
                return session.failure();
            const auto person = presentable(personId);
            if (!person)
                return person.failure();
            const DoorCredential credential = m_door.of(personId);
            if (!credential.pin)
                return refused(u"%1 has no door PIN yet. It is set in “My account”, or by the Medical "
                               "Education Team."_s.arg(person->fullName.value()));
            const UtcSecond now = utcSecond(m_clock.utcNow());
            const auto wait = pinWait(credential.wrongPins, credential.lastWrong, now);
            if (wait > wait.zero())
                return refused(tooManyGuesses(wait));
            m_door.setWrongPins(personId, credential.wrongPins + 1, now);
            return *credential.pin;
        });
}

Result<DeskOutcome> DeskService::checkInWithPin(const Actor& actor, TeachingSessionId id, PersonId personId,
                                                const SecretBytes& pin,
                                                const std::optional<SecretBytes>& badge)
{
    const auto kept = countedGuess(actor, id, personId);
    if (!kept)
        return kept.failure();
    if (!isDoorPin(*kept, pin, personId))
        return refused(u"That is not the PIN. Nothing was changed."_s);
    std::optional<QByteArray> digest;
    if (badge) {
        auto made = digestOf(actor, *badge);
        if (!made)
            return made.failure();
        digest = *std::move(made);
    }
    return m_operations.change(
        actor, Permission::CheckIn, Area::Attendance, [&](AuditLog::Entry& audit) -> Result<DeskOutcome> {
            const auto session = openFor(actor, id);
            if (!session)
                return session.failure();
            const auto person = presentable(personId);
            if (!person)
                return person.failure();
            if (m_door.of(personId).pin != *kept)
                return Failure{FailureCode::Conflict,
                               u"The PIN was changed at the same moment. Nothing was changed; try again."_s};
            m_door.setWrongPins(personId, 0, std::nullopt);
            if (digest) {
                if (const auto given = giveBadge(personId, *digest, audit); !given)
                    return given.failure();
            }
            return gesture(actor, *session, *person, audit);
        });
}

Result<QByteArray> DeskService::digestOf(const Actor& actor, const SecretBytes& badge)
{
    if (badge.size() < shortestBadge || badge.size() > longestBadge)
        return refused(u"That is not a badge that can be used here. Nothing was changed."_s);
    const auto salt = m_operations.change(actor, Permission::CheckIn, Area::Attendance,
                                          [&](AuditLog::Entry&) -> Result<QByteArray> {
                                              if (const auto kept = m_door.badgeSalt())
                                                  return *kept;
                                              m_door.setBadgeSalt(newBadgeSalt());
                                              return *m_door.badgeSalt();
                                          });
    if (!salt)
        return salt;
    return badgeDigest(badge, *salt, m_cost);
}

Result<> DeskService::giveBadge(PersonId person, const QByteArray& digest, AuditLog::Entry& audit)
{
    const auto owner = m_door.ownerOfBadge(digest);
    if (owner == person)
        return Done();
    if (owner)
        return refused(u"This badge is somebody else’s already. Nothing was changed."_s);
    m_door.setBadge(person, digest);
    audit.note(u"enrolled a badge"_s, u"person"_s, person.value());
    return Done();
}

Result<DeskOutcome> DeskService::checkInWithBadge(const Actor& actor, TeachingSessionId id,
                                                  const SecretBytes& badge)
{
    const auto digest = digestOf(actor, badge);
    if (!digest)
        return digest.failure();
    return m_operations.change(actor, Permission::CheckIn, Area::Attendance,
                               [&](AuditLog::Entry& audit) -> Result<DeskOutcome> {
                                   const auto session = openFor(actor, id);
                                   if (!session)
                                       return session.failure();
                                   const auto owner = m_door.ownerOfBadge(*digest);
                                   if (!owner)
                                       return notFound(u"Nobody has used this badge here before."_s);
                                   const auto person = presentable(*owner);
                                   if (!person)
                                       return person.failure();
                                   return gesture(actor, *session, *person, audit);
                               });
}

Result<DeskOutcome> DeskService::enrolBadge(const Actor& actor, TeachingSessionId id, PersonId personId,
                                            const SecretBytes& badge)
{
    if (!isVouchedFor(actor))
        return needsStaff();
    const auto digest = digestOf(actor, badge);
    if (!digest)
        return digest.failure();
    return m_operations.change(actor, Permission::CheckIn, Area::Attendance,
                               [&](AuditLog::Entry& audit) -> Result<DeskOutcome> {
                                   const auto session = openFor(actor, id);
                                   if (!session)
                                       return session.failure();
                                   const auto person = presentable(personId);
                                   if (!person)
                                       return person.failure();
                                   if (const auto given = giveBadge(personId, *digest, audit); !given)
                                       return given.failure();
                                   return gesture(actor, *session, *person, audit);
                               });
}

} // namespace ledforum
