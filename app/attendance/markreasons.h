// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/register.h"
#include "app/attendance/sessiontime.h"
#include "app/common/result.h"

#include <QStringList>

namespace ledforum {

/// What one source says of a person in a register.
struct SourceLine
{
    QString source;  ///< "Desk", "Teams", "Sheet", "By hand"
    QString times;   ///< "1.58pm to 2.40pm, 2.45pm to the end"; of what was said by hand "late from 2.20pm"
    int minutes = 0; ///< inside the session

    friend bool operator==(const SourceLine&, const SourceLine&) = default;
};

/// The sources of a person's mark side by side, the one that counts first.
[[nodiscard]] std::vector<SourceLine> sourceLines(const RegisterRow& row, const SessionTime& session);

/// Why the mark is what it is: which rule made it out of the sources. Empty where there is no mark.
[[nodiscard]] QString reasonOf(const RegisterRow& row, const SessionTime& session);

/// Why a reason for a correction says nothing: it is empty, longer than 200 letters, or holds characters that
/// disappear or deceive, as no name may.
[[nodiscard]] std::optional<Failure> uselessReason(const QString& reason);

} // namespace ledforum
