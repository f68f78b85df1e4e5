// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"

#include <QString>

namespace ledforum {

/// Where a command gets what must not stand in a shell's history: passwords, codes, messages.
class Prompt final
{
public:
    /// The environment variable where it is set, else a question on the terminal without echo. Refused where
    /// there is neither.
    [[nodiscard]] Result<QString> secret(const char* variable, const QString& question);
    /// The whole of a UTF-8 file, or of standard input for "-".
    [[nodiscard]] Result<QString> textOf(const QString& fileOrDash);
};

} // namespace ledforum
