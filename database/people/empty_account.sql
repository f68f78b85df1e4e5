-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE account SET
    state = 'deactivated', invitation_hash = NULL, invitation_expires_on = NULL, invitation_seal = NULL,
    invitation_signature = NULL, invitation_proof = NULL, password_opslimit = NULL, password_memlimit = NULL,
    password_salt = NULL, bundle = NULL, recovery_opslimit = NULL, recovery_memlimit = NULL, recovery_salt = NULL,
    recovery_bundle = NULL, box_public_key = NULL, sign_public_key = NULL, office_signature = NULL
WHERE person_id = ?
