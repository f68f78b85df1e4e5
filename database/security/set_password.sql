-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE account
SET password_opslimit = ?,
    password_memlimit = ?,
    password_salt = ?,
    bundle = ?
WHERE id = ? AND state = 'active' AND bundle = ?
