-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO attendance_report (id, session_id, source, digest, meeting_start, participants, seconds, imported_at,
                               imported_by)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
RETURNING id
