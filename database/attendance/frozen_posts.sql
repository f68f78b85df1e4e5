-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT mark.person_id, mark.grade, specialty.name
FROM mark LEFT JOIN specialty ON specialty.id = mark.specialty_id
WHERE mark.session_id = ? AND mark.grade IS NOT NULL
