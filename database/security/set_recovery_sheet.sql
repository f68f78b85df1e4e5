-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE account
SET recovery_opslimit = ?,
    recovery_memlimit = ?,
    recovery_salt = ?,
    recovery_bundle = ?
WHERE id = ? AND box_public_key = ?
