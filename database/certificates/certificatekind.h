// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace ledforum {

/// What a certificate is for.
enum class CertificateKind {
    Attendance, ///< of somebody who was in the register
    Teaching    ///< of a speaker
};

/// As stored: "attendance", "teaching".
[[nodiscard]] QString toString(CertificateKind kind);
[[nodiscard]] std::optional<CertificateKind> certificateKindFrom(QStringView text);

/// Whether a certificate still says what the forum says.
enum class CertificateStatus {
    InForce,
    Revoked,   ///< withdrawn, and nothing stands in its place
    Superseded ///< another certificate stands in its place
};

/// As stored: "in-force", "revoked", "superseded".
[[nodiscard]] QString toString(CertificateStatus status);
[[nodiscard]] std::optional<CertificateStatus> certificateStatusFrom(QStringView text);
/// As people read it: "In force".
[[nodiscard]] QString displayName(CertificateStatus status);

} // namespace ledforum
