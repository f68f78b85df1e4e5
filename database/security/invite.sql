-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO account (person_id, state, invitation_hash, invitation_expires_on, invitation_seal, invitation_signature)
VALUES (?, 'invited', ?, ?, ?, ?)
ON CONFLICT (person_id) DO UPDATE
SET invitation_hash = excluded.invitation_hash,
    invitation_expires_on = excluded.invitation_expires_on,
    invitation_seal = excluded.invitation_seal,
    invitation_signature = excluded.invitation_signature,
    invitation_proof = NULL
