// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/pictures/picturedigest.h"
#include "database/certificates/certificatepicture.h"

#include <QImage>

#include <map>
#include <optional>

namespace ledforum {

/// The pictures that a certificate shows, by the digest under which its design knows them.
using CertificatePictures = std::map<QByteArray, QImage>;

/// As it is stored: on white, without anything that the file said beside the dots.
[[nodiscard]] StoredPicture storedPicture(const QImage& image);

/// Nothing where the bytes are not, or no longer, the picture that their digest names. Decoded once, however
/// many certificates show it; may run on several threads at once.
[[nodiscard]] std::optional<QImage> imageOf(const StoredPicture& picture);

} // namespace ledforum
