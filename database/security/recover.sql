-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE account
SET password_opslimit = ?,
    password_memlimit = ?,
    password_salt = ?,
    bundle = ?,
    recovery_opslimit = NULL,
    recovery_memlimit = NULL,
    recovery_salt = NULL,
    recovery_bundle = NULL
WHERE id = ? AND state = 'active' AND recovery_bundle = ?
