// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"

#include <QImage>

namespace ledforum {

/// The picture of a PNG, JPEG or SVG file as it prints: upright, on white, in plain colours of screens
/// (sRGB), its blank margins off, and with no more than 300 dots an inch where it stands as large as it may
/// within `place` (hundredths of a millimetre). `name` is the file's, for the sentence.
///
/// Refused, each with what to do instead: another kind of file, or a damaged one; moving pictures; the four
/// colours of printing presses (CMYK); over 50 million dots; under 150 dots an inch in its place; too narrow
/// to be seen there; nothing but white.
[[nodiscard]] Result<QImage> pictureFrom(const QByteArray& file, const QString& name, QSizeF place);

/// The same of a file of at most 16 MiB.
[[nodiscard]] Result<QImage> readPicture(const QString& path, QSizeF place);

} // namespace ledforum
