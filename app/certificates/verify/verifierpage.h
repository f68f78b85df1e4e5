// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/credential/revocationlist.h"

namespace ledforum {

/// One page of HTML, in a file of its own, that verifies certificates in a browser and without a network, as
/// `verify` does here. It believes the list's key in use and the earlier ones. `signedList` is what
/// `signedRevocationList` gave.
[[nodiscard]] QByteArray verifierPage(const RevocationList& list, const QByteArray& signedList);

} // namespace ledforum
