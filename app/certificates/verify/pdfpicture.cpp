// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/verify/pdfpicture.h"

#include "app/certificates/pictures/picturedigest.h"

#include <cmath>

namespace ledforum {

QByteArray pictureDigestOf(const PdfObjects& file, const PdfValue& reference)
{
    constexpr double most = 10'000; // dots along one side
    const PdfObject* const object = file.object(reference);
    if (!object)
        return {};
    const PdfValue& image = object->value;
    const double width = image["Width"].number;
    const double height = image["Height"].number;
    const bool isOurs = image["ColorSpace"].isName("DeviceRGB") && image["BitsPerComponent"].number == 8 &&
                        width >= 1 && width <= most && height >= 1 && height <= most &&
                        width == std::floor(width) && height == std::floor(height);
    const auto rgb = isOurs ? file.content(*object) : std::nullopt;
    if (!rgb || double(rgb->size()) != width * height * 3)
        return {};
    return pictureDigest(QSize(int(width), int(height)), *rgb);
}

} // namespace ledforum
