-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE person SET
    full_name = ?, sort_name = ?, search_key = ?, email = NULL, profession = 'Doctor', professional_body = 'GMC',
    professional_number = NULL, grade = '', specialty_id = NULL, intake = NULL, is_international_graduate = NULL,
    is_active = 0, left_on = coalesce(left_on, ?), erased_on = coalesce(erased_on, ?)
WHERE id = ?
