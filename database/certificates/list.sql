-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT
    certificate.id, certificate.serial, certificate.session_id, certificate.person_id,
    certificate.credits, certificate.minutes, certificate.issued_on, certificate.record,
    certificate.envelope, certificate.sealed_to, certificate.kind, certificate.issuing_key,
    certificate.predecessor, certificate.status, certificate.ended_on, certificate.reason,
    certificate.successor, certificate.logo, certificate.signature_image
FROM certificate
JOIN person ON person.id = certificate.person_id
JOIN teaching_session ON teaching_session.id = certificate.session_id
WHERE certificate.session_id = COALESCE(?, certificate.session_id)
    AND certificate.person_id = COALESCE(?, certificate.person_id)
    AND certificate.serial = COALESCE(?, certificate.serial)
    AND teaching_session.date >= COALESCE(?, teaching_session.date)
    AND teaching_session.date <= COALESCE(?, teaching_session.date)
ORDER BY
    teaching_session.date DESC, teaching_session.start DESC, person.sort_name, person.id,
    certificate.kind, certificate.id DESC
