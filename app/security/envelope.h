// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/keys.h"

#include <QCborMap>

#include <optional>
#include <vector>

namespace ledforum {

/// A sealed record of fixed size: a random content key, XChaCha20-Poly1305 over the padded content with
/// (table, record, version) as associated data, and the content key sealed to each recipient. An envelope
/// always has room for two recipients; an unused place is sealed to nobody, and cannot be told apart.
namespace envelope {

/// What an envelope has room for, in bytes of CBOR. All that stands in one table is of one size.
enum class Size : int { Usual = 4096, Large = 16384 };
[[nodiscard]] constexpr qsizetype contentSize(Size size = Size::Usual)
{
    return static_cast<qsizetype>(size);
}

/// What an envelope belongs to: it opens nowhere else.
struct Place
{
    QByteArray table;
    qint64 record;
    qint64 version = 1;
};

/// False when the content is too long to be sealed: ask before, and tell the person who wrote it.
[[nodiscard]] bool fits(const QCborMap& content, Size size = Size::Usual);
/// Seals `content` to one or two box public keys. Throws std::length_error when it does not fit.
[[nodiscard]] QByteArray seal(const QCborMap& content, const Place& place,
                              const std::vector<QByteArray>& recipients, Size size = Size::Usual);
/// An envelope that nobody can open and nobody can tell from a real one.
[[nodiscard]] QByteArray decoy(const Place& place, Size size = Size::Usual);
/// Nothing when it is not for this key, belongs elsewhere or was altered.
[[nodiscard]] std::optional<QCborMap> open(const QByteArray& sealed, const Place& place, const KeyPair& keys);

/// A number for a row whose place among the others must not tell when it was written: 63 random bits, never
/// 0.
[[nodiscard]] qint64 randomRecord();

} // namespace envelope

} // namespace ledforum
