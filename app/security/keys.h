// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/secretbytes.h"

#include <QByteArray>

#include <optional>

namespace ledforum {

/// The public halves of a key pair of a person or an office: X25519 to seal to, Ed25519 to check signatures
/// with.
struct PublicKeys
{
    QByteArray box;  ///< 32 bytes
    QByteArray sign; ///< 32 bytes
    friend bool operator==(const PublicKeys&, const PublicKeys&) = default;
};

/// An X25519 and an Ed25519 key pair, made together and wrapped together.
class KeyPair final
{
public:
    [[nodiscard]] static KeyPair generate();
    /// From the 64 secret bytes that `secret()` gives; nothing when their number is wrong.
    [[nodiscard]] static std::optional<KeyPair> fromSecret(SecretBytes secret);

    [[nodiscard]] const PublicKeys& publicKeys() const { return m_public; }
    [[nodiscard]] const SecretBytes& secret() const { return m_secret; }
    [[nodiscard]] KeyPair clone() const;

    /// The content of a sealed box made for this pair; nothing when it was made for another or was altered.
    [[nodiscard]] std::optional<SecretBytes> openSealed(const QByteArray& sealed) const;
    /// The key that this pair and the other can compute and nobody else. Throws DatabaseError (Damaged) when
    /// the other key is none.
    [[nodiscard]] SecretBytes sharedWith(const QByteArray& otherBoxPublicKey) const;
    /// 64 bytes, Ed25519.
    [[nodiscard]] QByteArray sign(const QByteArray& message) const;

private:
    KeyPair(PublicKeys publicKeys, SecretBytes secret);
    PublicKeys m_public;
    SecretBytes m_secret; // X25519 secret key, then Ed25519 seed
};

/// Seals to whoever holds the box key; says nothing about its sender. Throws DatabaseError (Damaged) when it
/// is no key.
[[nodiscard]] QByteArray sealTo(const QByteArray& boxPublicKey, const SecretBytes& content);
[[nodiscard]] bool isSignedBy(const QByteArray& signPublicKey, const QByteArray& message,
                              const QByteArray& signature);

/// How hard Argon2id works, in libsodium's units; stored with each record.
struct PasswordCost
{
    quint64 operations;
    quint64 memoryBytes;

    /// 64 MiB, 3 passes: some 0.1 s.
    [[nodiscard]] static constexpr PasswordCost signIn() { return {3, 64ULL << 20}; }
    /// For what must last for years, such as the office's recovery code: four times the memory, 256 MiB.
    [[nodiscard]] constexpr PasswordCost forYears() const { return {operations, memoryBytes * 4}; }
    /// For what somebody waits for at a door, and what short secrets do not deserve better: a quarter of the
    /// memory.
    [[nodiscard]] constexpr PasswordCost forTheDoor() const
    {
        return {operations, memoryBytes / 4 > 8192 ? memoryBytes / 4 : 8192};
    }
    /// The least that libsodium takes: for tests and for demonstration data, never for a real account.
    [[nodiscard]] static constexpr PasswordCost cheapest() { return {1, 8192}; }
};

/// What one run of Argon2id makes of a password or a code.
struct StretchedSecret
{
    PasswordCost cost;
    QByteArray salt; ///< 16 bytes
    SecretBytes key; ///< 32 bytes
};

/// With a new salt. Throws std::bad_alloc when there is not the memory.
[[nodiscard]] StretchedSecret stretch(const SecretBytes& password, PasswordCost cost);
/// With salt and cost from the file. Nothing, and no run, when the salt is none or the cost is beyond what
/// this program ever asks for: a file that was tampered with shall exhaust neither memory nor patience.
[[nodiscard]] std::optional<StretchedSecret> stretchAgain(const SecretBytes& password, const QByteArray& salt,
                                                          PasswordCost cost);

/// A secret under a password, with all that opening it takes but the password.
struct WrappedSecret
{
    PasswordCost cost;
    QByteArray salt;
    QByteArray bytes;
};

/// XChaCha20-Poly1305 under Argon2id(password). `context` is bound in: a wrapped secret opens in its own
/// place only.
[[nodiscard]] WrappedSecret wrap(const SecretBytes& secret, const SecretBytes& password, PasswordCost cost,
                                 const QByteArray& context);
[[nodiscard]] std::optional<SecretBytes> unwrap(const WrappedSecret& wrapped, const SecretBytes& password,
                                                const QByteArray& context);
/// The same with what Argon2id made before, without another run.
[[nodiscard]] WrappedSecret wrap(const SecretBytes& secret, const StretchedSecret& password,
                                 const QByteArray& context);
[[nodiscard]] std::optional<SecretBytes> unwrap(const QByteArray& wrapped, const StretchedSecret& password,
                                                const QByteArray& context);

} // namespace ledforum
