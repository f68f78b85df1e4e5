// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <sodium.h>

namespace ledforum {

/// libsodium, ready for use. Every function of this room that calls it goes through here first.
void requireSodium();

/// Qt's bytes as libsodium takes them.
[[nodiscard]] inline const unsigned char* bytesOf(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}
[[nodiscard]] inline unsigned char* bytesOf(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}
[[nodiscard]] inline unsigned long long lengthOf(const QByteArray& bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}
[[nodiscard]] inline QByteArray room(size_t size)
{
    return QByteArray(static_cast<qsizetype>(size), Qt::Uninitialized);
}

} // namespace ledforum
