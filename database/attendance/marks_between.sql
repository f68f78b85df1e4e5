-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT mark.person_id, mark.status, mark.source, mark.arrived, mark.left_at, mark.minutes, mark.session_id
FROM mark JOIN teaching_session ON teaching_session.id = mark.session_id
WHERE teaching_session.date BETWEEN ? AND ?
ORDER BY teaching_session.date, teaching_session.start, mark.session_id, mark.person_id
