-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO mark (session_id, person_id, status, source, arrived, left_at, minutes)
VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (session_id, person_id) DO UPDATE SET
    status = excluded.status, source = excluded.source, arrived = excluded.arrived, left_at = excluded.left_at,
    minutes = excluded.minutes
