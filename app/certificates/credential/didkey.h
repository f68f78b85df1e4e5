// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace ledforum {

/// Base58 in Bitcoin's alphabet after a "z": how the credential writes keys and signatures (multibase).
[[nodiscard]] QByteArray multibase58(const QByteArray& bytes);
/// Nothing when the text is none, or another text stands for the same bytes.
[[nodiscard]] std::optional<QByteArray> fromMultibase58(const QByteArray& text);

/// "did:key:z6Mk…" of an Ed25519 public key of 32 bytes.
[[nodiscard]] QByteArray didKeyOf(const QByteArray& signPublicKey);
/// Nothing when it is no did:key of an Ed25519 key.
[[nodiscard]] std::optional<QByteArray> signKeyFrom(const QByteArray& didKey);

/// The first 8 bytes of the BLAKE2b-256 of a public key, in groups of four hexadecimal digits: "3f9a 01c2 …",
/// as people compare it.
[[nodiscard]] QString keyFingerprint(const QByteArray& signPublicKey);

} // namespace ledforum
