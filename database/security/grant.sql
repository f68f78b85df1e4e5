-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO office_key_grant (office_key_id, account_id, sealed_secret)
VALUES (?, ?, ?)
ON CONFLICT (office_key_id, account_id) DO UPDATE
SET sealed_secret = excluded.sealed_secret
