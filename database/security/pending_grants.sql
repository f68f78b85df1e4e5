-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT office_key_grant.office_key_id, account.id, account.person_id, account.box_public_key
FROM office_key_grant
JOIN office_key ON office_key.id = office_key_grant.office_key_id
JOIN account ON account.id = office_key_grant.account_id
WHERE office_key_grant.sealed_secret IS NULL
  AND office_key.retired_on IS NULL
  AND account.state = 'active'
  AND account.box_public_key IS NOT NULL
ORDER BY account.id, office_key_grant.office_key_id
