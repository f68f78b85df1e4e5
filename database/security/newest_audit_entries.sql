-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT entry.id, entry.at, entry.actor_person_id, entry.action, entry.subject, entry.subject_id, entry.detail,
       entry.written, entry.signer, entry.digest, entry.signature
FROM audit_entry AS entry
LEFT JOIN person AS actor ON actor.id = entry.actor_person_id
LEFT JOIN account ON entry.subject = 'account' AND account.id = entry.subject_id
LEFT JOIN person AS person
    ON person.id = CASE entry.subject WHEN 'person' THEN entry.subject_id ELSE account.person_id END
WHERE entry.id < ? AND entry.at >= ? AND entry.at < ?
