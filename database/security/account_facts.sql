-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT state, invitation_expires_on, bundle IS NOT NULL, recovery_bundle IS NOT NULL, box_public_key IS NOT NULL,
    office_signature IS NOT NULL, id
FROM account
WHERE person_id = ?
