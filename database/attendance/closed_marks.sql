-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT mark.session_id, teaching_session.date, teaching_session.minutes, mark.person_id, mark.status, mark.minutes,
       coalesce(nullif(mark.grade, ''), person.grade), coalesce(frozen.name, present.name), reply.apology
FROM register
JOIN teaching_session ON teaching_session.id = register.session_id AND teaching_session.state = 'held'
JOIN mark ON mark.session_id = register.session_id
JOIN person ON person.id = mark.person_id
LEFT JOIN specialty AS frozen ON frozen.id = mark.specialty_id
LEFT JOIN specialty AS present ON present.id = person.specialty_id
LEFT JOIN reply ON reply.session_id = mark.session_id AND reply.person_id = mark.person_id
WHERE register.closed_at IS NOT NULL AND teaching_session.date BETWEEN ? AND ?
ORDER BY teaching_session.date, teaching_session.start, mark.session_id, mark.person_id
