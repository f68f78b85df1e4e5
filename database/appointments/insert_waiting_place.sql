-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO waiting_place (clinic_id, position, state, offered_slot_id, offer_ends, owner_tag, envelope)
VALUES (?, ?, ?, ?, ?, ?, ?)
