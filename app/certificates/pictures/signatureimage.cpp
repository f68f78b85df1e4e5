// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/pictures/signatureimage.h"

#include "app/security/vouching.h"
#include "database/certificates/certificatepicturestore.h"
#include "database/security/accountstore.h"

namespace ledforum {

namespace {

QByteArray statementOf(const QByteArray& digest, PersonId person)
{
    return "led-forum signature image of person " + QByteArray::number(person.value()) + '\n' + digest;
}

/// As the person themselves holds it, or as the office has given its word for it.
std::optional<QByteArray> signKeyOf(const Connection& connection, const Actor& actor, PersonId person)
{
    if (actor.maybePerson() == person)
        return actor.keys().own.publicKeys().sign;
    const auto account = AccountStore(connection).ofPerson(person);
    const auto keys =
        account && actor.isSignedIn() ? confirmedKeys(*account, actor.keys().pinned) : std::nullopt;
    return keys ? std::optional(keys->sign) : std::nullopt;
}

} // namespace

VouchedPicture vouchedFor(const StoredPicture& picture, const Actor& owner)
{
    return {picture, owner.keys().own.sign(statementOf(picture.digest, owner.person()))};
}

StoredPicture ownSignatureImage(const Connection& connection, const Actor& actor, PersonId person)
{
    const auto stored = CertificatePictureStore(connection).signatureOf(person);
    const auto key = stored ? signKeyOf(connection, actor, person) : std::nullopt;
    const bool isTheirs = key && isSignedBy(*key, statementOf(stored->picture.digest, person), stored->word);
    return isTheirs ? stored->picture : StoredPicture();
}

} // namespace ledforum
