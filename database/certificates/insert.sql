-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO certificate (
    serial, kind, session_id, person_id, credits, minutes, issued_on, record, envelope, sealed_to,
    issuing_key, predecessor, logo, signature_image
)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (person_id, session_id, kind) WHERE status = 'in-force' DO NOTHING
RETURNING id
