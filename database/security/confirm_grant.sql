-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE office_key_grant
SET sealed_secret = ?
WHERE office_key_id = ?
  AND account_id = ?
  AND sealed_secret IS NULL
  AND EXISTS (SELECT 1 FROM account WHERE account.id = ? AND account.box_public_key = ?)
