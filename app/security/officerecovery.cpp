// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/officerecovery.h"

#include "app/security/publickeys.h"

namespace ledforum {

namespace {

constexpr char context[] = "led-forum recovery";

} // namespace

RecoveryRecord wrappedForRecovery(const KeyPair& keys, const SecretBytes& normalisedCode, PasswordCost cost)
{
    const WrappedSecret wrapped = wrap(keys.secret(), normalisedCode, cost, context);
    return {qint64(cost.operations), qint64(cost.memoryBytes), wrapped.salt, wrapped.bytes};
}

std::optional<KeyPair> openedByRecovery(const OfficeKey& key, const SecretBytes& normalisedCode)
{
    if (!key.recovery)
        return std::nullopt;
    const PasswordCost cost{quint64(key.recovery->operations), quint64(key.recovery->memoryBytes)};
    auto secret = unwrap({cost, key.recovery->salt, key.recovery->bytes}, normalisedCode, context);
    auto keys = secret ? KeyPair::fromSecret(std::move(*secret)) : std::nullopt;
    return keys && keys->publicKeys() == publicKeysOf(key) ? std::move(keys) : std::nullopt;
}

} // namespace ledforum
