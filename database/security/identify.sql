-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT id
FROM (
    SELECT id, 0 AS rank FROM person WHERE email = ?
    UNION ALL
    SELECT id, CASE professional_body WHEN 'GMC' THEN 1 ELSE 2 END FROM person WHERE professional_number = ?
    UNION ALL
    SELECT id, 3 FROM person WHERE CAST(id AS TEXT) = ?
) AS candidate
ORDER BY rank, id
LIMIT 1
