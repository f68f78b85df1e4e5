-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT reply.session_id, reply.person_id, reply.answer, reply.apology
FROM reply JOIN person ON person.id = reply.person_id
WHERE reply.session_id = ?
ORDER BY person.sort_name, person.id
