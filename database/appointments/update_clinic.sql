-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE clinic
SET date = ?, start = ?, minutes = ?, venue = ?, state = ?, cancellation_reason = ?, sequence = sequence + 1
WHERE id = ? AND sequence = ?
