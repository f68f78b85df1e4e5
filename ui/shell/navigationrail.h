// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/pagelist.h"

#include <QWidget>

#include <map>

class QButtonGroup;

namespace ledforum {

class RailButton;

/// The pages that one may use, down the left side. Arrow keys move along it, and each page has its shortcut.
class NavigationRail final : public QWidget
{
    Q_OBJECT

public:
    NavigationRail(const std::vector<PageEntry>& pages, const QString& forumName, const QString& site,
                   QWidget* parent = nullptr);

    /// Marks the page as the one shown; asks for nothing.
    void setCurrent(PageId page);
    /// How many things wait on the page; 0 shows none.
    void setNews(PageId page, int number);
    /// Pictures alone, named by their tooltips, where the window has no room for words.
    void setNarrow(bool isNarrow);

Q_SIGNALS:
    void chosen(ledforum::PageId page);

private:
    RailButton* buttonFor(const PageEntry& page);

    std::vector<PageEntry> m_pages;
    QWidget* m_head;
    QButtonGroup* m_group;
    std::map<PageId, RailButton*> m_buttons;
};

} // namespace ledforum
