// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificaterecord.h"
#include "app/documents/documentpage.h"

#include <QByteArray>

namespace ledforum {

/// The certificate's pages, as `layOut` gives them, as a PDF/A-1b file. Its metadata bear the serial, and the
/// day of issue for a date, so that one record gives the same bytes again (with the same fonts and the same
/// version of Qt).
[[nodiscard]] QByteArray certificatePdf(const CertificateRecord& record,
                                        const std::vector<DocumentPage>& pages);

/// True when these are the bytes of a certificate with that serial.
[[nodiscard]] bool isPdfOf(const QByteArray& pdf, const CertificateSerial& serial);

} // namespace ledforum
