// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/credential/certificatesignatures.h"

#include <QJsonObject>

namespace ledforum {

/// The signed data of a certificate as an Open Badges 3.0 OpenBadgeCredential (W3C Verifiable
/// Credentials 2.0).
///
/// It follows from the record and the issuer's key alone. Every object in it has an identifier of its own, so
/// that its RDF has no blank nodes; the record itself, as canonical JSON, is the narrative of its evidence.
namespace credential {

/// Without a proof.
[[nodiscard]] QJsonObject unsignedCredential(const CertificateRecord& record, const QByteArray& issuerKey);
/// Without the signature itself, and without a context: that of the credential.
[[nodiscard]] QJsonObject proofOptions(const CertificateRecord& record, const QByteArray& issuerKey);
/// "urn:led-forum:certificate:7K3F-92QD-M", with ":" and the part when it is not empty.
[[nodiscard]] QString identifier(const CertificateSerial& serial, const QString& part = {});
/// The record that the evidence of such an object holds; nothing when there is none. Nothing else of the
/// object is looked at.
[[nodiscard]] std::optional<CertificateRecord> recordIn(const QJsonObject& credential);
} // namespace credential

} // namespace ledforum
