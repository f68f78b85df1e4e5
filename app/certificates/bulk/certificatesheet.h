// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificaterecord.h"

namespace ledforum {

/// Of a sheet that stands in a folder or ZIP of certificates.
inline constexpr QLatin1StringView sheetName{"Certificates.csv"};

/// The sheet of who got what, as a CSV file for spreadsheets.
class CertificateSheet final
{
public:
    CertificateSheet();

    /// `place` is the file's name, or the pages in one PDF of all.
    void add(const CertificateRecord& record, const QString& place, bool isNew);
    [[nodiscard]] QByteArray csv() const;
    /// By which a sheet is known.
    [[nodiscard]] static QByteArray firstLine();

private:
    QList<QStringList> m_rows;
};

} // namespace ledforum
