// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificaterecord.h"

#include <QSet>

namespace ledforum {

/// Gives each of many certificates a file name of its own, also where large and small letters are the same.
class CertificateNames final
{
public:
    /// Where it may stand: the plain name, unless another certificate has it; the name with its serial.
    [[nodiscard]] QStringList namesFor(const CertificateRecord& record) const;
    void take(const QString& name) { m_taken.insert(name.toLower()); }

private:
    QSet<QString> m_taken;
};

} // namespace ledforum
