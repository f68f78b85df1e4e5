-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, session_id, code, expected, spares, printed_at, printed_by, settled_at, settled_by, outcome
FROM sign_in_sheet
WHERE id = COALESCE(?, id) AND code = COALESCE(?, code) AND session_id = COALESCE(?, session_id)
ORDER BY settled_at IS NOT NULL, printed_at DESC, id DESC
