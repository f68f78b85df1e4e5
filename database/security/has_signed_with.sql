-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT 1
FROM account
WHERE person_id = ? AND sign_public_key = ?
UNION ALL
SELECT 1
FROM retired_account_key
JOIN account ON account.id = retired_account_key.account_id
WHERE account.person_id = ? AND retired_account_key.sign_public_key = ?
