// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <span>

namespace ledforum {

/// Bytes in locked memory that never reach swap or a core file, and are overwritten when freed
/// (sodium_malloc). Moves, never copies by accident: `clone()` says so.
class SecretBytes final
{
public:
    SecretBytes() = default;
    explicit SecretBytes(size_t size);
    ~SecretBytes();
    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;

    /// Takes the UTF-8 of a password, and overwrites the text's own buffer where it is not shared.
    [[nodiscard]] static SecretBytes ofPassword(QString& text);
    [[nodiscard]] static SecretBytes random(size_t size);
    [[nodiscard]] SecretBytes clone() const;

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] size_t size() const { return m_size; }
    [[nodiscard]] unsigned char* data() { return m_data; }
    [[nodiscard]] const unsigned char* data() const { return m_data; }
    [[nodiscard]] std::span<const unsigned char> part(size_t offset, size_t size) const;

private:
    unsigned char* m_data = nullptr;
    size_t m_size = 0;
};

} // namespace ledforum
