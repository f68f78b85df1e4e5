// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/certificates/certificatekind.h"

#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// In the order of CertificateKind.
constexpr std::array kinds = {"attendance"_L1, "teaching"_L1};

struct StatusName
{
    QLatin1StringView stored;
    QLatin1StringView shown;
};

/// In the order of CertificateStatus.
constexpr std::array statuses = {
    StatusName{"in-force"_L1, "In force"_L1},
    StatusName{"revoked"_L1, "Revoked"_L1},
    StatusName{"superseded"_L1, "Superseded"_L1},
};

} // namespace

QString toString(CertificateKind kind)
{
    return kinds[size_t(kind)];
}

std::optional<CertificateKind> certificateKindFrom(QStringView text)
{
    for (size_t n = 0; n < kinds.size(); ++n) {
        if (text == kinds[n])
            return CertificateKind(n);
    }
    return std::nullopt;
}

QString toString(CertificateStatus status)
{
    return statuses[size_t(status)].stored;
}

std::optional<CertificateStatus> certificateStatusFrom(QStringView text)
{
    for (size_t n = 0; n < statuses.size(); ++n) {
        if (text == statuses[n].stored)
            return CertificateStatus(n);
    }
    return std::nullopt;
}

QString displayName(CertificateStatus status)
{
    return statuses[size_t(status)].shown;
}

} // namespace ledforum
