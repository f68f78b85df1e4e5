// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/succession.h"

#include "app/security/publickeys.h"

#include <algorithm>

namespace ledforum {

namespace {

QByteArray statementOf(OfficePurpose purpose, const PublicKeys& keys)
{
    return "led-forum successor " + QByteArray::number(int(purpose)) + '\n' + keys.box + keys.sign;
}

QByteArray predecessorStatement(const PublicKeys& before)
{
    return "led-forum issuer before\n" + before.box + before.sign;
}

} // namespace

QByteArray signedSuccessor(const KeyPair& before, OfficePurpose purpose, const PublicKeys& successor)
{
    return before.sign(statementOf(purpose, successor));
}

std::optional<std::vector<PublicKeys>> succession(const std::vector<OfficeKey>& keys, OfficePurpose purpose,
                                                  const PublicKeys& from, const PublicKeys& to)
{
    std::vector<PublicKeys> passed;
    PublicKeys present = from;
    while (present != to) {
        const auto next = std::ranges::find_if(keys, [&](const OfficeKey& key) {
            return key.purpose == purpose && key.succession &&
                   isSignedBy(present.sign, statementOf(purpose, publicKeysOf(key)), *key.succession);
        });
        // Every step is another row, or somebody has written a circle into the file.
        if (next == keys.end() || passed.size() >= keys.size())
            return std::nullopt;
        passed.push_back(present);
        present = publicKeysOf(*next);
    }
    return passed;
}

QByteArray signedPredecessor(const KeyPair& successor, const PublicKeys& before)
{
    return successor.sign(predecessorStatement(before));
}

std::vector<OfficeKey> earlierIssuers(const std::vector<OfficeKey>& keys, const PublicKeys& present)
{
    std::vector<OfficeKey> earlier;
    PublicKeys newer = present;
    while (earlier.size() < keys.size()) {
        const auto row = std::ranges::find_if(keys, [&](const OfficeKey& key) {
            return key.purpose == OfficePurpose::Issuer && publicKeysOf(key) == newer;
        });
        if (row == keys.end() || !row->predecessor)
            break;
        const auto before = std::ranges::find_if(keys, [&](const OfficeKey& key) {
            return key.purpose == OfficePurpose::Issuer &&
                   isSignedBy(newer.sign, predecessorStatement(publicKeysOf(key)), *row->predecessor);
        });
        if (before == keys.end())
            break;
        earlier.push_back(*before);
        newer = publicKeysOf(*before);
    }
    return earlier;
}

} // namespace ledforum
