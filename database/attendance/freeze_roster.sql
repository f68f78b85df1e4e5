-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE mark SET
    grade = (SELECT person.grade FROM person WHERE person.id = mark.person_id),
    specialty_id = (SELECT person.specialty_id FROM person WHERE person.id = mark.person_id)
WHERE session_id = ? AND grade IS NULL
