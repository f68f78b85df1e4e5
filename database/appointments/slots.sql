-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT slot.id, slot.clinic_id, clinic.date, slot.start, slot.minutes, slot.is_taken, slot.is_blocked, slot.joined_to,
    slot.owner_tag, slot.envelope
FROM slot
JOIN clinic ON clinic.id = slot.clinic_id
