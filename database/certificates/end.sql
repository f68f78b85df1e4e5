-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE certificate
SET status = ?, ended_on = ?, reason = ?, successor = ?
WHERE id = ? AND status = ? AND reason IS NOT DISTINCT FROM ?
