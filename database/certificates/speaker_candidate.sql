-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT
    person.id, person.full_name, person.profession, person.professional_body,
    person.professional_number, 'present', ?, certificate.serial, certificate.credits,
    certificate.status, certificate.ended_on, certificate.reason
FROM person
LEFT JOIN certificate
    ON certificate.person_id = person.id
    AND certificate.session_id = ?
    AND certificate.kind = 'teaching'
    AND certificate.status <> 'superseded'
WHERE person.id = ?
ORDER BY certificate.status
