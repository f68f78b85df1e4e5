-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO audit_head (id, at, person_id, entry_id, entry_digest, sealed_id, sealed_digest, signer, signature)
VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)
