-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT mark.person_id, mark.status, mark.source, mark.arrived, mark.left_at, mark.minutes, mark.session_id
FROM mark JOIN person ON person.id = mark.person_id
WHERE mark.session_id = ?
ORDER BY person.sort_name, person.id
