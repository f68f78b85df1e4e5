// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace ledforum {

/// A picture of certificates, the forum's logo or a signature, as it is stored. Never changed: another
/// picture has another digest.
struct StoredPicture
{
    QByteArray digest = {}; ///< SHA-256 of its pixels (app/certificates/pictures); empty: there is none
    QByteArray png = {};

    [[nodiscard]] bool isNone() const { return digest.isEmpty(); }
    friend bool operator==(const StoredPicture&, const StoredPicture&) = default;
};

/// The image of somebody's signature, and their word for it.
struct VouchedPicture
{
    StoredPicture picture;
    QByteArray word; ///< Ed25519 by the person's own key: 64 bytes

    friend bool operator==(const VouchedPicture&, const VouchedPicture&) = default;
};

} // namespace ledforum
