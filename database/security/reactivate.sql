-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE account
SET state = CASE WHEN bundle IS NULL THEN 'invited' ELSE 'active' END
WHERE person_id = ? AND state = 'deactivated'
