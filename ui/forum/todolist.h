// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/page.h"

#include <vector>

namespace ledforum {

/// Something that waits for this person, and where it is done.
struct ToDo
{
    QString sentence; ///< "The register of 10 November is still open."
    QString action;   ///< "Open register"
    PageId page = PageId::Home;
    std::optional<qint64> subject;
};

/// For tutors and administrators: offers to tell doctors about, outcomes to write, registers to close,
/// certificates to issue, sheets to type back, sessions without a topic. The most pressing first.
[[nodiscard]] std::vector<ToDo> toDoList(const PageContext& context);

} // namespace ledforum
