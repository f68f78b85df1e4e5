// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/envelope.h"

#include "app/security/sodium.h"

#include <QCborValue>
#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <limits>
#include <stdexcept>

namespace ledforum::envelope {

namespace {

// An envelope: format (1), two sealed content keys (80 each), nonce (24), padded content (its size), tag
// (16).
constexpr char format = 1;
constexpr size_t places = 2;
constexpr size_t keySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr size_t sealedKeySize = keySize + crypto_box_SEALBYTES;
constexpr size_t headerSize = 1 + places * sealedKeySize;
constexpr size_t nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr size_t tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr size_t overhead = headerSize + nonceSize + tagSize;

size_t paddedSizeOf(Size size)
{
    return static_cast<size_t>(contentSize(size));
}

/// Nothing when no envelope is so long.
std::optional<Size> sizeOf(const QByteArray& sealed)
{
    for (const Size size : {Size::Usual, Size::Large}) {
        if (lengthOf(sealed) == overhead + paddedSizeOf(size))
            return size;
    }
    return std::nullopt;
}

/// What the content is bound to: where it belongs, and the header, so that no recipient can be struck out.
QByteArray boundData(const Place& place, const QByteArray& header)
{
    QByteArray numbers(24, '\0');
    qToBigEndian<qint64>(place.table.size(), numbers.data());
    qToBigEndian<qint64>(place.record, numbers.data() + 8);
    qToBigEndian<qint64>(place.version, numbers.data() + 16);
    return numbers + place.table + header;
}

SecretBytes padded(const QCborMap& content, Size size)
{
    QByteArray encoded = content.toCborValue().toCbor();
    if (encoded.size() >= contentSize(size))
        throw std::length_error("the content is too long for an envelope");
    SecretBytes block(paddedSizeOf(size));
    std::memcpy(block.data(), encoded.constData(), static_cast<size_t>(encoded.size()));
    sodium_pad(nullptr, block.data(), static_cast<size_t>(encoded.size()), block.size(), block.size());
    sodium_memzero(encoded.data(), static_cast<size_t>(encoded.size()));
    return block;
}

QByteArray header(const SecretBytes& contentKey, std::vector<QByteArray> recipients)
{
    while (recipients.size() < places)
        recipients.push_back(KeyPair::generate().publicKeys().box);
    // Their order tells nothing: whoever asks for two recipients always names the same one first.
    if (randombytes_uniform(2) == 1)
        std::swap(recipients.front(), recipients.back());
    QByteArray bytes(1, format);
    for (const QByteArray& recipient : recipients)
        bytes += sealTo(recipient, contentKey);
    return bytes;
}

QByteArray sealed(const QCborMap& content, const Place& place, const std::vector<QByteArray>& recipients,
                  Size size)
{
    if (recipients.size() > places)
        throw std::length_error("an envelope has room for two recipients");
    requireSodium();
    const SecretBytes contentKey = SecretBytes::random(keySize);
    const SecretBytes block = padded(content, size);
    QByteArray bytes = header(contentKey, recipients);
    const QByteArray bound = boundData(place, bytes);
    bytes.resize(static_cast<qsizetype>(overhead + block.size()));
    unsigned char* nonce = bytesOf(bytes) + headerSize;
    randombytes_buf(nonce, nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + nonceSize, nullptr, block.data(), block.size(),
                                               bytesOf(bound), lengthOf(bound), nullptr, nonce,
                                               contentKey.data());
    return bytes;
}

std::optional<SecretBytes> contentKeyOf(const QByteArray& bytes, const KeyPair& keys)
{
    for (size_t place = 0; place < places; ++place) {
        const auto offset = static_cast<qsizetype>(1 + place * sealedKeySize);
        auto key = keys.openSealed(bytes.mid(offset, static_cast<qsizetype>(sealedKeySize)));
        if (key)
            return key;
    }
    return std::nullopt;
}

std::optional<QCborMap> unpadded(const SecretBytes& block)
{
    size_t size = 0;
    if (sodium_unpad(&size, block.data(), block.size(), block.size()) != 0)
        return std::nullopt;
    const QByteArray encoded =
        QByteArray::fromRawData(reinterpret_cast<const char*>(block.data()), static_cast<qsizetype>(size));
    const QCborValue value = QCborValue::fromCbor(encoded);
    return value.isMap() ? std::optional(value.toMap()) : std::nullopt;
}

} // namespace

bool fits(const QCborMap& content, Size size)
{
    return content.toCborValue().toCbor().size() < contentSize(size);
}

QByteArray seal(const QCborMap& content, const Place& place, const std::vector<QByteArray>& recipients,
                Size size)
{
    return sealed(content, place, recipients, size);
}

QByteArray decoy(const Place& place, Size size)
{
    // Random bytes would not do: in a public key the topmost bit is never set.
    return sealed({}, place, {}, size);
}

std::optional<QCborMap> open(const QByteArray& bytes, const Place& place, const KeyPair& keys)
{
    const std::optional<Size> size = sizeOf(bytes);
    if (!size || bytes.front() != format)
        return std::nullopt;
    const auto contentKey = contentKeyOf(bytes, keys);
    if (!contentKey || contentKey->size() != keySize)
        return std::nullopt;
    const QByteArray bound = boundData(place, bytes.left(static_cast<qsizetype>(headerSize)));
    const unsigned char* nonce = bytesOf(bytes) + headerSize;
    SecretBytes block(paddedSizeOf(*size));
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(block.data(), nullptr, nullptr, nonce + nonceSize,
                                                   block.size() + tagSize, bytesOf(bound), lengthOf(bound),
                                                   nonce, contentKey->data()) != 0)
        return std::nullopt;
    return unpadded(block);
}

qint64 randomRecord()
{
    quint64 number = 0;
    while (number == 0) {
        const SecretBytes random = SecretBytes::random(sizeof number);
        for (size_t byte = 0; byte < sizeof number; ++byte)
            number = number << 8 | random.data()[byte];
        number &= quint64(std::numeric_limits<qint64>::max());
    }
    return qint64(number);
}

} // namespace ledforum::envelope
