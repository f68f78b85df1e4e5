-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO retired_account_key (account_id, box_public_key, sign_public_key, retired_on)
SELECT id, box_public_key, sign_public_key, ?
FROM account
WHERE person_id = ? AND sign_public_key IS NOT NULL
