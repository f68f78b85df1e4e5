-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT
    certificate.id, certificate.serial, certificate.session_id, certificate.person_id,
    certificate.credits, certificate.minutes, certificate.issued_on, certificate.record,
    certificate.envelope, certificate.sealed_to, certificate.kind, certificate.issuing_key,
    certificate.predecessor, certificate.status, certificate.ended_on, certificate.reason,
    certificate.successor, certificate.logo, certificate.signature_image
FROM certificate
WHERE certificate.status <> 'in-force'
ORDER BY certificate.serial
