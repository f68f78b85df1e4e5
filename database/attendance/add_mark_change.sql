-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO mark_change (session_id, changed_at, changed_by, act, reason, person_id, status_before, minutes_before,
                         status_after, minutes_after)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
