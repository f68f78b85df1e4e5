-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT id, at, actor_person_id, action, subject, subject_id, detail, written, signer, digest, signature
FROM audit_entry
