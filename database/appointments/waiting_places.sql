-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT waiting_place.clinic_id, waiting_place.position, waiting_place.state, waiting_place.offered_slot_id,
    waiting_place.offer_ends, waiting_place.owner_tag, waiting_place.envelope
FROM waiting_place
JOIN clinic ON clinic.id = waiting_place.clinic_id
