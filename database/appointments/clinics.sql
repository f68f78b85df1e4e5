-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, uid, date, start, minutes, venue, state, cancellation_reason, sequence, laid_out_for
FROM clinic
