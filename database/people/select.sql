-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT
    person.id, person.full_name, person.email, person.profession, person.professional_body, person.professional_number,
    person.grade, specialty.name, person.intake, person.is_international_graduate, person.is_active,
    (SELECT SUM (CASE role WHEN 'led' THEN 1 WHEN 'administrator' THEN 2 WHEN 'tutor' THEN 4 END)
        FROM role_holding WHERE role_holding.person_id = person.id) AS roles,
    person.left_on, person.erased_on
FROM person LEFT JOIN specialty ON specialty.id = person.specialty_id
