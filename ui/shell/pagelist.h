// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/accesspolicy.h"
#include "ui/shell/page.h"

#include <QKeySequence>

#include <vector>

namespace ledforum {

/// One row of the table of pages: the only place that knows which pages there are.
struct PageEntry
{
    PageId id;
    QString name;  ///< for object names: the rail's button is "rail-NAME", the page "page-NAME"
    QString title; ///< in the rail
    QString icon;  ///< resources/icons/ICON.svg
    QKeySequence shortcut;
    Permission permission; ///< without it the page isn't there
    Page* (*make)(PageContext& context);
    bool isAtFoot = false; ///< stands at the foot of the rail
    /// How many things wait on the page for this person: the number in the rail. Null where none ever does.
    int (*news)(const PageContext& context) = nullptr;
};

[[nodiscard]] const std::vector<PageEntry>& allPages();
/// The pages that holders of these roles may use, in the order of the rail.
[[nodiscard]] std::vector<PageEntry> pagesFor(Roles roles);

} // namespace ledforum
