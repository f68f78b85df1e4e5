-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE account
SET state = 'deactivated',
    invitation_hash = NULL,
    invitation_expires_on = NULL
WHERE person_id = ?
