// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace ledforum {

/// What the segments of a JPEG file say, and its decoder does not tell.
struct JpegFacts
{
    int components = 0;   ///< of its colours: 1 is grey, 3 red, green and blue, 4 those of printing presses
    bool isWhole = false; ///< it has its end
};

/// Follows the segments up to the dots (ITU-T T.81, annex B). Whatever the bytes are, it comes to an end.
[[nodiscard]] JpegFacts jpegFacts(const QByteArray& file);

} // namespace ledforum
