-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT DISTINCT office_key.purpose
FROM office_key_grant
JOIN office_key ON office_key.id = office_key_grant.office_key_id
WHERE office_key_grant.account_id = ?
ORDER BY office_key.purpose
