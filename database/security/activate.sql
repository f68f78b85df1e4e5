-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE account
SET state = 'active',
    invitation_hash = NULL,
    invitation_expires_on = NULL,
    invitation_proof = ?,
    password_opslimit = ?,
    password_memlimit = ?,
    password_salt = ?,
    bundle = ?,
    box_public_key = ?,
    sign_public_key = ?,
    office_signature = ?
WHERE id = ? AND invitation_hash = ?
