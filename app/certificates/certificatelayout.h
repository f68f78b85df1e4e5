// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificaterecord.h"
#include "app/documents/documentpage.h"

namespace ledforum {

/// The pages of a certificate: the certificate itself; its learning outcomes where they are too many to stand
/// on it; prompts for a reflection. Long names and titles shrink, then wrap; nothing leaves its page. Needs a
/// QGuiApplication, for its fonts.
[[nodiscard]] std::vector<DocumentPage> layOut(const CertificateRecord& record);

} // namespace ledforum
