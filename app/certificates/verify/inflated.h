// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace ledforum {

/// What zlib packed; nothing when the bytes are not one whole zlib stream and its checksum, or when it would
/// be more than `room` bytes. As much as was unpacked, also in vain, is taken from `room`.
[[nodiscard]] std::optional<QByteArray> inflated(QByteArrayView packed, qsizetype& room);

} // namespace ledforum
