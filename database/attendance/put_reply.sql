-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO reply (session_id, person_id, answer, apology)
VALUES (?, ?, ?, ?)
ON CONFLICT (session_id, person_id) DO UPDATE SET answer = excluded.answer, apology = excluded.apology
