-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM certificate_picture
WHERE NOT EXISTS (SELECT 1 FROM certificate_logo WHERE certificate_logo.digest = certificate_picture.digest)
    AND NOT EXISTS (SELECT 1 FROM signature_image WHERE signature_image.digest = certificate_picture.digest)
    AND NOT EXISTS (SELECT 1 FROM certificate WHERE certificate.logo = certificate_picture.digest)
    AND NOT EXISTS (SELECT 1 FROM certificate WHERE certificate.signature_image = certificate_picture.digest)
