-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT
    certificate_message.certificate_id, certificate_message.prepared_at, certificate_message.prepared_by,
    certificate_message.sent_at, certificate_message.sent_by, certificate.serial, certificate.kind,
    certificate.status, certificate.ended_on, certificate.reason, certificate.successor,
    teaching_session.id, teaching_session.title, teaching_session.date, teaching_session.start,
    teaching_session.minutes, person.id, person.full_name, person.email, preparer.full_name,
    sender.full_name,
    EXISTS (
        SELECT 1 FROM certificate AS present
        WHERE present.person_id = certificate.person_id
            AND present.session_id = certificate.session_id
            AND present.kind = certificate.kind
            AND present.status = 'in-force'
            AND NOT EXISTS (
                SELECT 1 FROM certificate_message AS other WHERE other.certificate_id = present.id
            )
    )
FROM certificate_message
JOIN certificate ON certificate.id = certificate_message.certificate_id
JOIN teaching_session ON teaching_session.id = certificate.session_id
JOIN person ON person.id = certificate.person_id
JOIN person AS preparer ON preparer.id = certificate_message.prepared_by
LEFT JOIN person AS sender ON sender.id = certificate_message.sent_by
WHERE certificate.session_id = COALESCE(?, certificate.session_id)
    AND certificate.person_id = COALESCE(?, certificate.person_id)
    AND teaching_session.date BETWEEN COALESCE(?, teaching_session.date) AND COALESCE(?, teaching_session.date)
ORDER BY
    person.sort_name, person.id, teaching_session.date DESC, teaching_session.start DESC,
    certificate.kind, certificate.id DESC
