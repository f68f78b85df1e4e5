-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT substr(max(at), 1, 10)
FROM audit_entry
WHERE (subject = 'person' AND subject_id = ? AND action IN (?, ?, ?, ?))
   OR (action = ? AND actor_person_id = ?)
