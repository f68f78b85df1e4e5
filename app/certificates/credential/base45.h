// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace ledforum {

/// RFC 9285: bytes in the 45 characters that a QR code stores in five and a half bits each.
[[nodiscard]] QByteArray base45(const QByteArray& bytes);
/// Nothing when the text was not made by `base45`.
[[nodiscard]] std::optional<QByteArray> fromBase45(const QByteArray& text);

} // namespace ledforum
