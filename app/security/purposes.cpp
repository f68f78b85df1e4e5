// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/purposes.h"

namespace ledforum {

namespace {

template <class Member>
Member memberFor(OfficePurpose purpose, Member office, Member audit, Member issuer)
{
    switch (purpose) {
    case OfficePurpose::Office:
        return office;
    case OfficePurpose::Audit:
        return audit;
    case OfficePurpose::Issuer:
        break;
    }
    return issuer;
}

} // namespace

PublicKeys& pinnedFor(OfficePurpose purpose, PinnedKeys& pinned)
{
    return pinned.*memberFor(purpose, &PinnedKeys::office, &PinnedKeys::audit, &PinnedKeys::issuer);
}

std::optional<KeyPair>& placeFor(OfficePurpose purpose, KeyRing& ring)
{
    return ring.*memberFor(purpose, &KeyRing::office, &KeyRing::audit, &KeyRing::issuer);
}

const KeyPair* pairFor(OfficePurpose purpose, const KeyRing& ring)
{
    const auto& held = ring.*memberFor(purpose, &KeyRing::office, &KeyRing::audit, &KeyRing::issuer);
    return held ? &*held : nullptr;
}

} // namespace ledforum
