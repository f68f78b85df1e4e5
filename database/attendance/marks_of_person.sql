-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT mark.person_id, mark.status, mark.source, mark.arrived, mark.left_at, mark.minutes, mark.session_id
FROM mark JOIN teaching_session ON teaching_session.id = mark.session_id
WHERE mark.person_id = ?
ORDER BY teaching_session.date DESC, teaching_session.start DESC
