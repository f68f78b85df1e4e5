// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/pagelist.h"

#include <algorithm>
#include <iterator>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

template <class P>
Page* make(PageContext& context)
{
    return new P(context);
}

} // namespace

const std::vector<PageEntry>& allPages()
{
    static const std::vector<PageEntry> pages = {};
    return pages;
}

std::vector<PageEntry> pagesFor(Roles roles)
{
    std::vector<PageEntry> mine;
    std::ranges::copy_if(allPages(), std::back_inserter(mine),
                         [roles](const PageEntry& entry) { return allows(roles, entry.permission); });
    return mine;
}

} // namespace ledforum
