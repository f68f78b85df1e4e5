// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/bulk/certificatenames.h"

#include "app/certificates/certificatefilename.h"

namespace ledforum {

QStringList CertificateNames::namesFor(const CertificateRecord& record) const
{
    QStringList names{certificateFileName(record), certificateFileNameWithSerial(record)};
    names.removeIf([this](const QString& name) { return m_taken.contains(name.toLower()); });
    return names;
}

} // namespace ledforum
