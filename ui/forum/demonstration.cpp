// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forum/demonstration.h"
namespace ledforum {
Result<std::unique_ptr<Forum>> makeDemonstration(const Clock&)
{
    return refused({});
}
std::vector<TrialAccount> trialAccounts(Forum&)
{
    return {};
}
} // namespace ledforum
