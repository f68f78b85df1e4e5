// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/clock.h"

#include <QStringList>

namespace ledforum {

/// The exit status of led-forumctl.
enum class ExitStatus { Done = 0, Refused = 1, Usage = 2, DatabaseUnusable = 3, SignInRefused = 4 };

/// Finds the command that the arguments name, opens the forum, signs in and runs it.
/// `arguments` is the whole command line, the program's name first.
[[nodiscard]] ExitStatus runCommandLine(const QStringList& arguments, const Clock& clock);

} // namespace ledforum
