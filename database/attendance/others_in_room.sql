-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT COUNT(*)
FROM reply
JOIN person ON person.id = reply.person_id AND person.is_active = 1
JOIN role_holding ON role_holding.person_id = person.id AND role_holding.role = 'led'
WHERE reply.session_id = ? AND reply.answer = 'in-room' AND reply.person_id <> ?
