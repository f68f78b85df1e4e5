// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/bulk/certificateselection.h"

#include "app/certificates/cpdyear.h"

namespace ledforum {

CertificateSelection cpdYearSelection(QDate day)
{
    const CpdYear year = cpdYearOf(day);
    return {.from = year.first, .to = year.last};
}

} // namespace ledforum
