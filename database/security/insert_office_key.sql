-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO office_key (purpose, box_public_key, sign_public_key,
                        recovery, recovery_salt, recovery_opslimit, recovery_memlimit, made_on,
                        succession_signature, predecessor_signature)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
RETURNING id
