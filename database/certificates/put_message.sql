-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO certificate_message (certificate_id, prepared_at, prepared_by)
VALUES (?, ?, ?)
ON CONFLICT (certificate_id) DO UPDATE
SET prepared_at = excluded.prepared_at, prepared_by = excluded.prepared_by,
    sent_at = NULL, sent_by = NULL
