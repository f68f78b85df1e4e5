-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT reply.session_id, reply.person_id, reply.answer, reply.apology
FROM reply JOIN teaching_session ON teaching_session.id = reply.session_id
WHERE reply.person_id = ? AND teaching_session.state <> 'cancelled'
ORDER BY teaching_session.date, teaching_session.start, reply.session_id
