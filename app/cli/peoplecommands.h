// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

#include <QJsonObject>

namespace ledforum {

struct Person;

/// `people list`, `add`, `edit`, `deactivate`, `reactivate`, `import`, `invite`.
[[nodiscard]] std::vector<Command> peopleCommands();

/// Who a person is, for any list that names people: id, full_name, email, gmc_number.
[[nodiscard]] QJsonObject identityOf(const Person& person);

} // namespace ledforum
