-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
WHERE (person.is_active = 1 OR ? = 1)
    AND (? = '' OR EXISTS (SELECT 1 FROM role_holding WHERE person_id = person.id AND role = ?))
    AND person.search_key LIKE ? ESCAPE '\' AND person.search_key LIKE ? ESCAPE '\'
    AND person.search_key LIKE ? ESCAPE '\' AND person.search_key LIKE ? ESCAPE '\'
    AND person.search_key LIKE ? ESCAPE '\' AND person.search_key LIKE ? ESCAPE '\'
ORDER BY person.sort_name, person.id
