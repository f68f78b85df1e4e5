// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/secretbytes.h"

#include "app/security/sodium.h"

#include <cstring>
#include <new>
#include <utility>

namespace ledforum {

namespace {

/// Passwords are normalised, or "é" typed on another keyboard would be another password.
void takeNormalised(const QString& text, SecretBytes& secret)
{
    QString normalised = text.normalized(QString::NormalizationForm_C);
    QByteArray utf8 = normalised.toUtf8();
    secret = SecretBytes(static_cast<size_t>(utf8.size()));
    if (!utf8.isEmpty())
        std::memcpy(secret.data(), utf8.constData(), secret.size());
    sodium_memzero(utf8.data(), static_cast<size_t>(utf8.size()));
    if (normalised.isDetached())
        normalised.fill(u'\0');
}

} // namespace

SecretBytes::SecretBytes(size_t size)
    : m_size(size)
{
    requireSodium();
    if (size == 0)
        return;
    m_data = static_cast<unsigned char*>(sodium_malloc(size));
    if (!m_data)
        throw std::bad_alloc();
}

SecretBytes::~SecretBytes()
{
    sodium_free(m_data);
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

SecretBytes SecretBytes::ofPassword(QString& text)
{
    SecretBytes secret;
    takeNormalised(text, secret);
    if (text.isDetached())
        text.fill(u'\0');
    text.clear();
    return secret;
}

SecretBytes SecretBytes::random(size_t size)
{
    SecretBytes secret(size);
    if (size > 0)
        randombytes_buf(secret.m_data, size);
    return secret;
}

SecretBytes SecretBytes::clone() const
{
    SecretBytes copy(m_size);
    if (m_size > 0)
        std::memcpy(copy.m_data, m_data, m_size);
    return copy;
}

std::span<const unsigned char> SecretBytes::part(size_t offset, size_t size) const
{
    return std::span<const unsigned char>(m_data, m_size).subspan(offset, size);
}

} // namespace ledforum
