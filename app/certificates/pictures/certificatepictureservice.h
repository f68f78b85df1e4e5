// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/credential/certificatesignatures.h"
#include "app/security/operations.h"
#include "database/certificates/certificatepicturestore.h"
#include "database/forum/forumsettings.h"

namespace ledforum {

class ForumClock;

/// The pictures on certificates that are issued from now on: the forum's logo, and each tutor's own
/// signature. Certificates that exist keep theirs.
class CertificatePictureService final
{
public:
    CertificatePictureService(Connection& connection, Operations& operations, const ForumClock& clock);

    /// None unless one was chosen.
    [[nodiscard]] Result<StoredPicture> logo(const Actor& actor) const;
    /// `picture` as `storedPicture` makes it; none takes the logo away. Refused where its bytes are no such
    /// picture.
    Result<> setLogo(const Actor& actor, const StoredPicture& picture);

    /// The actor's. None also where it lacks the word of their present keys, as after a reset.
    [[nodiscard]] Result<StoredPicture> ownSignature(const Actor& actor) const;
    /// Whoever is signed in sets their own alone: it bears the word of their key.
    Result<> setOwnSignature(const Actor& actor, const StoredPicture& picture);

    /// Pictures that are only tried on.
    struct Trial
    {
        std::optional<StoredPicture> logo = {};
        std::optional<StoredPicture> signature = {};
    };
    /// An invented certificate as these settings would have it, with the pictures that are in use where none
    /// is tried. Refused while there is no tutor.
    [[nodiscard]] Result<SignedCertificate> example(const Actor& actor, const ForumSettings& settings,
                                                    const Trial& trial) const;

private:
    Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    CertificatePictureStore m_store;
};

} // namespace ledforum
