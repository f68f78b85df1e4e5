-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    (SELECT count(*) FROM person WHERE is_active = 1 AND erased_on IS NULL),
    (SELECT count(*) FROM teaching_session),
    (SELECT count(*) FROM register WHERE closed_at IS NOT NULL),
    (SELECT count(*) FROM slot WHERE is_taken = 1),
    (SELECT count(*) FROM certificate),
    (SELECT count(*) FROM audit_entry),
    (SELECT coalesce(max(at), '') FROM audit_entry)
