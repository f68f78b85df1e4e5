// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/documents/document.h"

#include <QDate>

namespace ledforum {

/// What is printed so that a forgotten password loses nothing.
struct PrintedRecovery
{
    /// A person's sheet sets that person a new password; the office's code opens the 1:1s to a tutor again.
    enum class Of { Person, Office };

    Of of = Of::Person;
    QString forumName = {};
    QString site = {};
    QString name = {}; ///< of the person, or of the tutor who made the office's code
    QString code = {}; ///< in its groups, such as "K7QM-2XWD-9RTA-…"
    QDate madeOn = {};
};

/// One portrait page: whose, the code, what it is for, how it is used and where to keep it. Neither title nor
/// file name says whose. What no font has is printed as a question mark. Needs a QGuiApplication.
[[nodiscard]] Document recoverySheetDocument(const PrintedRecovery& sheet);

} // namespace ledforum
