-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT person_id, changed_at, changed_by, act, status_before, minutes_before, status_after, minutes_after, reason
FROM mark_change
WHERE session_id = ?
ORDER BY id
