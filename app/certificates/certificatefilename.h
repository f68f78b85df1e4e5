// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificaterecord.h"

namespace ledforum {

/// "Adebayo_Lukasz_7000412_2026-11-24_Sepsis-in-the-first-hour.pdf": the last word of the name first, ASCII
/// letters, digits and hyphens only, at most 120 characters, and no name that Windows keeps for itself.
/// Without a professional number the serial stands in its place, so that namesakes do not share a file.
[[nodiscard]] QString certificateFileName(const CertificateRecord& record);

/// The same with the serial before ".pdf", for when the plain name is taken by something else.
[[nodiscard]] QString certificateFileNameWithSerial(const CertificateRecord& record);

} // namespace ledforum
