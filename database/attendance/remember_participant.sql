-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO known_participant (digest, person_id, ignored_name)
VALUES (?, ?, ?)
ON CONFLICT (digest) DO UPDATE SET person_id = excluded.person_id, ignored_name = excluded.ignored_name
