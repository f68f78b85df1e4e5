-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT teaching_session.id, teaching_session.date, teaching_session.start, teaching_session.minutes,
       teaching_session.title
FROM reply JOIN teaching_session ON teaching_session.id = reply.session_id
WHERE reply.person_id = ? AND reply.answer <> 'apologies'
  AND teaching_session.date = ? AND teaching_session.state <> 'cancelled'
ORDER BY teaching_session.start, teaching_session.id
