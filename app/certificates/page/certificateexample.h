// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/credential/certificatesignatures.h"
#include "database/forum/forumsettings.h"

namespace ledforum {

/// A certificate of an invented doctor for an invented session, in the forum's name and look: to see what the
/// settings make of it. It is signed with a key that is thrown away, so that it verifies nowhere.
[[nodiscard]] SignedCertificate exampleCertificate(const ForumSettings& settings, const QString& signatory,
                                                   QDate today);
/// Puts a picture on it; none leaves it as it is.
void showLogo(SignedCertificate& certificate, const StoredPicture& picture);
void showSignature(SignedCertificate& certificate, const StoredPicture& picture);

} // namespace ledforum
