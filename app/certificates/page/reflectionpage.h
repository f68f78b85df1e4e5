// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificaterecord.h"
#include "app/documents/documentpage.h"

namespace ledforum {

// The pages behind a certificate. Only certificatelayout.cpp calls these.

/// Prompts for a reflection, with lines to write on.
[[nodiscard]] DocumentPage reflectionPage(const CertificateRecord& record);
/// The learning outcomes, on as many pages as they take.
void appendOutcomePages(std::vector<DocumentPage>& pages, const CertificateRecord& record);
/// Which certificate a page belongs to, and which of how many it is.
void putPageFooter(DocumentPage& page, const CertificateRecord& record, int number, int count);

} // namespace ledforum
