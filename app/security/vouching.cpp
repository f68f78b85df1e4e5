// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/vouching.h"

#include "app/security/publickeys.h"
#include "database/security/rolestore.h"

namespace ledforum {

namespace {

QByteArray keyStatement(PersonId person, const AccountKeys& keys)
{
    return "led-forum keys of person " + QByteArray::number(person.value()) + '\n' + keys.box + keys.sign;
}

QByteArray roleStatement(PersonId person, Role role)
{
    return "led-forum role of person " + QByteArray::number(person.value()) + '\n' + toString(role).toUtf8();
}

} // namespace

QByteArray signedKeys(const KeyPair& office, PersonId person, const AccountKeys& keys)
{
    return office.sign(keyStatement(person, keys));
}

std::optional<PublicKeys> confirmedKeys(const Account& account, const PinnedKeys& pinned)
{
    if (!account.keys || !account.keys->officeSignature)
        return std::nullopt;
    const QByteArray statement = keyStatement(account.person, *account.keys);
    if (!isSignedBy(pinned.office.sign, statement, *account.keys->officeSignature))
        return std::nullopt;
    return publicKeysOf(*account.keys);
}

QByteArray signedRole(const KeyPair& office, PersonId person, Role role)
{
    return office.sign(roleStatement(person, role));
}

bool isRoleSigned(const PublicKeys& office, PersonId person, Role role, const QByteArray& signature)
{
    return isSignedBy(office.sign, roleStatement(person, role), signature);
}

} // namespace ledforum
