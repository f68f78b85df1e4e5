// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/issuedcertificate.h"

#include "app/common/wording.h"

using namespace Qt::StringLiterals;

namespace ledforum {

QString kindWord(CertificateKind kind)
{
    return kind == CertificateKind::Teaching ? u"Teaching"_s : u"Attendance"_s;
}

std::pair<QString, PillTone> statusBadge(CertificateStatus status)
{
    switch (status) {
    case CertificateStatus::InForce:
        return {displayName(status), PillTone::Success};
    case CertificateStatus::Revoked:
        return {displayName(status), PillTone::Danger};
    case CertificateStatus::Superseded:
        return {displayName(status), PillTone::Warning};
    }
    Q_UNREACHABLE();
}

QString standingWords(const CertificateStanding& standing)
{
    if (standing.isInForce())
        return {};
    const QString by = standing.successor ? u" by "_s + standing.successor->value() : QString();
    return u"%1 on %2%3: %4"_s.arg(displayName(standing.status), plainDate(standing.endedOn), by,
                                   standing.reason);
}

} // namespace ledforum
