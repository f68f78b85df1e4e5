// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/bundle.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace ledforum {

namespace {

// A bundle: format (1), own secret (64), box and sign key of office, audit and issuer (32 each), length of
// the PIN's hash (1) and the hash (128), Julian day of the reset (8), the seen end of each chain of the audit
// (number 8, digest 32), whether they were a doctor (1), number of earlier offices (1) and their box and sign
// keys (16 times 64). Whatever is not in use is zero.
constexpr unsigned char format = 2;
constexpr size_t ownSize = 64;
constexpr size_t keySize = 32;
constexpr size_t pinSize = size_t(Bundle::longestCoverPin);
constexpr size_t daySize = 8;
constexpr size_t numberSize = 8;
constexpr size_t bundleSize = 1 + ownSize + 6 * keySize + 1 + pinSize + daySize + 2 * (numberSize + keySize) +
                              2 + Bundle::mostEarlierOffices * 2 * keySize;
constexpr qsizetype overhead = 40; // nonce and tag

QByteArray contextOf(const BundleOwner& owner, BundleLock lock)
{
    const QByteArray what = lock == BundleLock::Password ? "led-forum bundle of account "
                                                         : "led-forum recovery bundle of account ";
    return what + QByteArray::number(owner.account.value()) + ", person " +
           QByteArray::number(owner.person.value());
}

/// Puts fields of fixed sizes one after the other.
class Writer final
{
public:
    void byte(size_t value) { *m_out++ = static_cast<unsigned char>(value); }
    void bytes(const void* from, size_t used, size_t size)
    {
        std::memcpy(m_out, from, used);
        std::memset(m_out + used, 0, size - used);
        m_out += size;
    }
    void keys(const PublicKeys& keys)
    {
        bytes(keys.box.constData(), keySize, keySize);
        bytes(keys.sign.constData(), keySize, keySize);
    }
    void head(const ChainHead& head)
    {
        const qint64 id = qToBigEndian<qint64>(head.id);
        bytes(&id, numberSize, numberSize);
        bytes(head.digest.constData(), size_t(head.digest.size()), keySize);
    }
    [[nodiscard]] SecretBytes written()
    {
        std::memset(m_out, 0, m_bytes.data() + bundleSize - m_out);
        return std::move(m_bytes);
    }

private:
    SecretBytes m_bytes = SecretBytes(bundleSize);
    unsigned char* m_out = m_bytes.data();
};

/// Takes them out again.
class Reader final
{
public:
    explicit Reader(const SecretBytes& bytes)
        : m_in(bytes.data())
    {
    }
    size_t byte() { return *m_in++; }
    const char* bytes(size_t size)
    {
        const char* here = reinterpret_cast<const char*>(m_in);
        m_in += size;
        return here;
    }
    PublicKeys keys()
    {
        const char* box = bytes(keySize);
        const char* sign = bytes(keySize);
        return {QByteArray(box, keySize), QByteArray(sign, keySize)};
    }

    ChainHead head()
    {
        const auto id = qFromBigEndian<qint64>(bytes(numberSize));
        const char* digest = bytes(keySize);
        return id == 0 ? ChainHead() : ChainHead{id, QByteArray(digest, keySize)};
    }

private:
    const unsigned char* m_in;
};

SecretBytes encoded(const Bundle& bundle)
{
    const QByteArray pin = bundle.coverPin.value_or(QByteArray());
    if (pin.size() > Bundle::longestCoverPin)
        throw std::length_error("the hash of a PIN is too long for a bundle");
    Writer out;
    out.byte(format);
    out.bytes(bundle.own.secret().data(), ownSize, ownSize);
    for (const PublicKeys* keys : {&bundle.pinned.office, &bundle.pinned.audit, &bundle.pinned.issuer})
        out.keys(*keys);
    out.byte(size_t(pin.size()));
    out.bytes(pin.constData(), size_t(pin.size()), pinSize);
    const qint64 day = qToBigEndian<qint64>(bundle.resetOn.isValid() ? bundle.resetOn.toJulianDay() : 0);
    out.bytes(&day, daySize, daySize);
    const SeenHead seen = bundle.seenHead.value_or(SeenHead());
    out.head(seen.clear);
    out.head(seen.sealed);
    out.byte(bundle.wasDoctor ? 1 : 0);
    const auto& earlier = bundle.pinned.earlierOffices;
    const size_t kept = std::min(earlier.size(), Bundle::mostEarlierOffices);
    out.byte(kept);
    std::for_each(earlier.end() - qsizetype(kept), earlier.end(),
                  [&](const PublicKeys& keys) { out.keys(keys); });
    return out.written();
}

std::optional<Bundle> decoded(const SecretBytes& bytes)
{
    Reader in(bytes);
    if (bytes.size() != bundleSize || in.byte() != format)
        return std::nullopt;
    SecretBytes secret(ownSize);
    std::memcpy(secret.data(), in.bytes(ownSize), ownSize);
    auto own = KeyPair::fromSecret(std::move(secret));
    if (!own)
        return std::nullopt;
    const PublicKeys office = in.keys();
    const PublicKeys audit = in.keys();
    const PublicKeys issuer = in.keys();
    Bundle bundle{std::move(*own), {office, audit, issuer}};
    const size_t pin = std::min(in.byte(), pinSize);
    const char* hash = in.bytes(pinSize);
    if (pin > 0)
        bundle.coverPin = QByteArray(hash, qsizetype(pin));
    const auto day = qFromBigEndian<qint64>(in.bytes(daySize));
    if (day != 0)
        bundle.resetOn = QDate::fromJulianDay(day);
    const SeenHead seen{in.head(), in.head()};
    if (seen.clear.id != 0)
        bundle.seenHead = seen;
    bundle.wasDoctor = in.byte() != 0;
    for (size_t left = std::min(in.byte(), Bundle::mostEarlierOffices); left > 0; --left)
        bundle.pinned.earlierOffices.push_back(in.keys());
    return bundle;
}

} // namespace

PasswordRecord wrapBundle(const Bundle& bundle, const BundleOwner& owner, const SecretBytes& password,
                          PasswordCost cost, BundleLock lock)
{
    return wrapBundle(bundle, owner, stretch(password, cost), lock);
}

PasswordRecord wrapBundle(const Bundle& bundle, const BundleOwner& owner, const StretchedSecret& password,
                          BundleLock lock)
{
    const WrappedSecret wrapped = wrap(encoded(bundle), password, contextOf(owner, lock));
    return {qint64(wrapped.cost.operations), qint64(wrapped.cost.memoryBytes), wrapped.salt, wrapped.bytes};
}

std::optional<OpenedBundle> openBundle(const PasswordRecord& record, const BundleOwner& owner,
                                       const SecretBytes& password, BundleLock lock)
{
    const PasswordCost cost{quint64(record.operations), quint64(record.memoryBytes)};
    auto stretched = stretchAgain(password, record.salt, cost);
    const auto bytes =
        stretched ? unwrap(record.bundle, *stretched, contextOf(owner, lock)) : std::optional<SecretBytes>();
    auto bundle = bytes ? decoded(*bytes) : std::nullopt;
    if (!bundle)
        return std::nullopt;
    return OpenedBundle{std::move(*bundle), std::move(*stretched)};
}

std::optional<Bundle> reopenedBundle(const PasswordRecord& record, const BundleOwner& owner,
                                     const StretchedSecret& password)
{
    const auto bytes = unwrap(record.bundle, password, contextOf(owner, BundleLock::Password));
    return bytes ? decoded(*bytes) : std::nullopt;
}

PasswordRecord unopenableRecord(PasswordCost cost)
{
    return {qint64(cost.operations), qint64(cost.memoryBytes), QByteArray(16, '\0'),
            QByteArray(qsizetype(bundleSize) + overhead, '\0')};
}

} // namespace ledforum
