-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT COUNT(CASE WHEN reply.answer = 'in-room' THEN 1 END),
       COUNT(CASE WHEN reply.answer = 'on-teams' THEN 1 END),
       COUNT(CASE WHEN reply.answer = 'apologies' THEN 1 END),
       COUNT(CASE WHEN reply.answer IS NULL THEN 1 END)
FROM person
JOIN role_holding ON role_holding.person_id = person.id AND role_holding.role = 'led'
LEFT JOIN reply ON reply.person_id = person.id AND reply.session_id = ?
WHERE person.is_active = 1
