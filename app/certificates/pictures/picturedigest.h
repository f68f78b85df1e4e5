// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QSize>

namespace ledforum {

/// SHA-256 of what is to be seen, which a reader of the PDF finds there again: width and height, 32 bits
/// each, the high byte first; then red, green and blue of every dot, row by row. 32 bytes.
[[nodiscard]] QByteArray pictureDigest(QSize size, const QByteArray& rgb);

} // namespace ledforum
