// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/invitationproof.h"

#include "app/security/sodium.h"

#include <new>

namespace ledforum::invitationproof {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t keySize = crypto_generichash_KEYBYTES;
constexpr qsizetype digestSize = crypto_generichash_BYTES;

SecretBytes digest(const SecretBytes& key, const QByteArray& statement)
{
    SecretBytes bytes(static_cast<size_t>(digestSize));
    crypto_generichash(bytes.data(), bytes.size(), bytesOf(statement), lengthOf(statement), key.data(),
                       key.size());
    return bytes;
}

QByteArray plain(const SecretBytes& bytes)
{
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

bool isSame(const QByteArray& a, const QByteArray& b)
{
    return a.size() == b.size() &&
           sodium_memcmp(a.constData(), b.constData(), static_cast<size_t>(a.size())) == 0;
}

QByteArray statementOf(const QByteArray& what, PersonId person)
{
    return "led-forum invitation, " + what + " of person " + QByteArray::number(person.value()) + '\n';
}

QByteArray textOf(PasswordCost cost)
{
    return QByteArray::number(cost.operations) + '$' + QByteArray::number(cost.memoryBytes);
}

/// The check that is kept and the key that is not are digests of the same secret: neither tells the other.
/// The cost is bound in as well: Argon2id takes no notice of a few bytes of memory more or less.
SecretBytes part(const StretchedSecret& stretched, const QByteArray& what, PersonId person, QDate expiresOn)
{
    return digest(stretched.key, statementOf(what, person) + expiresOn.toString(Qt::ISODate).toLatin1() +
                                     '\n' + textOf(stretched.cost));
}

/// The word for the offices' keys; only whoever has the code gets a check that fits it.
QByteArray wordOn(const PinnedKeys& trusted, const SecretBytes& key, PersonId person)
{
    QByteArray statement = statementOf("offices", person);
    for (const PublicKeys* keys : {&trusted.office, &trusted.audit, &trusted.issuer})
        statement += keys->box + keys->sign;
    return plain(digest(key, statement)).toBase64();
}

QString hashText(const StretchedSecret& stretched, PersonId person, QDate expiresOn, const QByteArray& word)
{
    const QByteArray check = plain(part(stretched, "check\n" + word, person, expiresOn));
    return QString::fromLatin1("argon2id$" + textOf(stretched.cost) + '$' + stretched.salt.toBase64() + '$' +
                               word + '$' + check.toBase64());
}

} // namespace

CodeKey keyFromCode(const SecretBytes& code, PersonId person, QDate expiresOn, PasswordCost cost,
                    const PinnedKeys& trusted)
{
    const StretchedSecret stretched = stretch(code, cost);
    SecretBytes key = part(stretched, "key", person, expiresOn);
    return {hashText(stretched, person, expiresOn, wordOn(trusted, key, person)), std::move(key)};
}

std::optional<SecretBytes> keyFromCode(const SecretBytes& code, PersonId person, const Invite& invite)
{
    const QByteArray salt = QByteArray::fromBase64(invite.hash.section(u'$', 3, 3).toLatin1());
    const auto stretched = stretchAgain(code, salt, costOf(invite));
    if (!stretched)
        return std::nullopt;
    // Compared as written: another spelling of the same bytes is an altered record.
    const QByteArray word = invite.hash.section(u'$', 4, 4).toLatin1();
    const QString again = hashText(*stretched, person, invite.expiresOn, word);
    if (!isSame(again.toLatin1(), invite.hash.toLatin1()))
        return std::nullopt;
    return part(*stretched, "key", person, invite.expiresOn);
}

bool isMadeFor(const PinnedKeys& trusted, const SecretBytes& key, PersonId person, const Invite& invite)
{
    return isSame(wordOn(trusted, key, person), invite.hash.section(u'$', 4, 4).toLatin1());
}

PasswordCost costOf(const Invite& invite)
{
    return {invite.hash.section(u'$', 1, 1).toULongLong(), invite.hash.section(u'$', 2, 2).toULongLong()};
}

QByteArray sealedFor(const PublicKeys& office, const SecretBytes& key)
{
    return sealTo(office.box, key);
}

QByteArray signedSeal(const KeyPair& office, PersonId person, const QByteArray& seal)
{
    return office.sign(statementOf("seal", person) + seal);
}

bool isSignedSeal(const PublicKeys& office, PersonId person, const InvitationSeal& seal)
{
    return isSignedBy(office.sign, statementOf("seal", person) + seal.seal, seal.signature);
}

QByteArray proofOf(const SecretBytes& key, PersonId person, const AccountKeys& keys)
{
    return plain(digest(key, statementOf("keys", person) + keys.box + keys.sign));
}

bool isProven(const KeyPair& office, const Account& account)
{
    if (!account.seal || !account.proof || !account.keys ||
        !isSignedSeal(office.publicKeys(), account.person, *account.seal))
        return false;
    const auto key = office.openSealed(account.seal->seal);
    return key && key->size() == keySize &&
           isSame(proofOf(*key, account.person, *account.keys), *account.proof);
}

} // namespace ledforum::invitationproof
