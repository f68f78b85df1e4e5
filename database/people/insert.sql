-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO person (
    full_name, sort_name, search_key, email, profession, professional_body, professional_number, grade,
    specialty_id, intake, is_international_graduate)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
RETURNING id
