-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT id, purpose, box_public_key, sign_public_key,
       recovery_opslimit, recovery_memlimit, recovery_salt, recovery,
       made_on, retired_on, succession_signature, predecessor_signature
FROM office_key
