-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO sign_in_sheet (session_id, code, expected, spares, printed_at, printed_by)
VALUES (?, ?, ?, ?, ?, ?)
RETURNING id
