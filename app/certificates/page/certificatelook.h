// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificaterecord.h"
#include "app/documents/documentlook.h"
#include "app/documents/documentpage.h"

namespace ledforum::certificatelook {

using namespace documentcolours;

/// The sheet, and where on it a certificate stands.
struct Sheet
{
    QSizeF size;
    qreal left;
    qreal right;
    qreal top;
    qreal bottom;

    [[nodiscard]] qreal column() const { return right - left; }
};

inline constexpr Sheet landscape{DocumentPage::landscapeA4, 2700, 27600, 1700, 19400};
inline constexpr Sheet portrait{DocumentPage::portraitA4, 2600, 19100, 1900, 27900};

[[nodiscard]] inline const Sheet& sheetOf(const CertificateRecord& record)
{
    return record.design.isPortrait ? portrait : landscape;
}

using Face = TextStyle::Face;

inline const TextStyle label{Face::Sans, 10, false, secondary};
inline const TextStyle plain{Face::Sans, 11, false, ink};
inline const TextStyle note{Face::Sans, 8.5, false, secondary};
inline const TextStyle heading{Face::Serif, 24, false, darkBlue};

} // namespace ledforum::certificatelook
