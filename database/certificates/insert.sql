-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO certificate (serial, kind, session_id, person_id, credits, minutes, issued_on, record, envelope, sealed_to)
VALUES (?, 'attendance', ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (person_id, session_id, kind) DO NOTHING
RETURNING id
