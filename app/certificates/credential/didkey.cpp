// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/didkey.h"

#include "app/security/sodium.h"

#include <vector>

namespace ledforum {

namespace {

constexpr QByteArrayView alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
constexpr char method[] = "did:key:";
/// The multicodec of an Ed25519 public key.
const QByteArray ed25519("\xed\x01");
constexpr qsizetype longest = 256; // the conversion takes the square of the length

/// Digits of `base`, the lowest first, times `from`, plus `add`.
void shiftIn(std::vector<unsigned>& digits, unsigned from, unsigned add, unsigned base)
{
    for (unsigned& digit : digits) {
        add += digit * from;
        digit = add % base;
        add /= base;
    }
    for (; add > 0; add /= base)
        digits.push_back(add % base);
}

} // namespace

QByteArray multibase58(const QByteArray& bytes)
{
    std::vector<unsigned> digits;
    qsizetype zeros = 0;
    for (const char byte : bytes) {
        zeros += digits.empty() && byte == 0;
        shiftIn(digits, 256, static_cast<unsigned char>(byte), 58);
    }
    QByteArray text = "z" + QByteArray(zeros, alphabet.front());
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit)
        text += alphabet.at(*digit);
    return text;
}

std::optional<QByteArray> fromMultibase58(const QByteArray& text)
{
    if (!text.startsWith('z') || text.size() > longest)
        return std::nullopt;
    std::vector<unsigned> digits;
    qsizetype zeros = 0;
    for (const char letter : QByteArrayView(text).sliced(1)) {
        const qsizetype value = alphabet.indexOf(letter);
        if (value < 0)
            return std::nullopt;
        zeros += digits.empty() && value == 0;
        shiftIn(digits, 58, static_cast<unsigned>(value), 256);
    }
    QByteArray bytes(zeros, '\0');
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit)
        bytes += static_cast<char>(*digit);
    return bytes;
}

QByteArray didKeyOf(const QByteArray& signPublicKey)
{
    return method + multibase58(ed25519 + signPublicKey);
}

std::optional<QByteArray> signKeyFrom(const QByteArray& didKey)
{
    const auto bytes =
        didKey.startsWith(method) ? fromMultibase58(didKey.sliced(qstrlen(method))) : std::nullopt;
    if (!bytes || !bytes->startsWith(ed25519) ||
        bytes->size() != ed25519.size() + qsizetype(crypto_sign_PUBLICKEYBYTES))
        return std::nullopt;
    return bytes->sliced(ed25519.size());
}

QString keyFingerprint(const QByteArray& signPublicKey)
{
    requireSodium();
    QByteArray digest = room(crypto_generichash_BYTES);
    crypto_generichash(bytesOf(digest), static_cast<size_t>(digest.size()), bytesOf(signPublicKey),
                       lengthOf(signPublicKey), nullptr, 0);
    QByteArray text = digest.first(8).toHex();
    for (qsizetype at = 12; at > 0; at -= 4)
        text.insert(at, ' ');
    return QString::fromLatin1(text);
}

} // namespace ledforum
