-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT id, person_id, state,
       invitation_hash, invitation_expires_on,
       invitation_seal, invitation_signature, invitation_proof,
       password_opslimit, password_memlimit, password_salt, bundle,
       recovery_opslimit, recovery_memlimit, recovery_salt, recovery_bundle,
       box_public_key, sign_public_key, office_signature
FROM account
