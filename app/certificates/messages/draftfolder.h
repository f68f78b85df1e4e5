// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "database/certificates/certificateserial.h"

#include <functional>
#include <vector>

namespace ledforum {

/// A folder that drafts with certificates are written into.
class DraftFolder final
{
public:
    /// Whether a draft may still be sent with this certificate.
    using IsInForce = std::function<bool(const CertificateSerial&)>;

    /// The folder exists.
    DraftFolder(QString path, IsInForce isInForce)
        : m_path(std::move(path))
        , m_isInForce(std::move(isInForce))
    {
    }

    /// Writes the draft, whole or not at all, and gives its path. An older draft of that name gives way when
    /// all that it holds is in the new one or not in force; any other file stays, and a number makes the
    /// name another.
    Result<QString> put(const QString& fileName, const QByteArray& eml,
                        const std::vector<CertificateSerial>& attached) const;

private:
    [[nodiscard]] bool givesWay(const QString& path, const std::vector<CertificateSerial>& attached) const;

    QString m_path;
    IsInForce m_isInForce;
};

/// What stands as a certificate's description in the draft's source.
[[nodiscard]] QByteArray attachedDescription(const CertificateSerial& serial);

} // namespace ledforum
