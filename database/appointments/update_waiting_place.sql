-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE waiting_place
SET state = ?, offered_slot_id = ?, offer_ends = ?, owner_tag = ?, envelope = ?
WHERE clinic_id = ? AND position = ?
