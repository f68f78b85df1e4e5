-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT
    person.id, person.full_name, person.profession, person.professional_body,
    person.professional_number, mark.status, mark.minutes, certificate.serial, certificate.credits,
    certificate.status, certificate.ended_on, certificate.reason
FROM mark
JOIN person ON person.id = mark.person_id
LEFT JOIN certificate
    ON certificate.person_id = mark.person_id
    AND certificate.session_id = mark.session_id
    AND certificate.kind = 'attendance'
    AND certificate.status <> 'superseded'
WHERE mark.session_id = ?
ORDER BY person.sort_name, person.id, certificate.status
