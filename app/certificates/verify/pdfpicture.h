// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/verify/pdfobjects.h"

namespace ledforum {

/// What `pictureDigest` says of an image as a PDF holds it; empty where it is not written as ours are.
[[nodiscard]] QByteArray pictureDigestOf(const PdfObjects& file, const PdfValue& reference);

} // namespace ledforum
