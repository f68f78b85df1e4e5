// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/page.h"

class QHBoxLayout;
class QVBoxLayout;

namespace ledforum {

class PageHeader;

/// What one needs to know first: the next session, the 1:1s, the term at a glance and what waits to be done.
/// Each part is there for those who may see it.
class HomePage final : public Page
{
    Q_OBJECT

public:
    explicit HomePage(PageContext& context, QWidget* parent = nullptr);
    void reload() override;

private:
    PageHeader* m_header;
    QVBoxLayout* m_news;
    QHBoxLayout* m_next;
    QVBoxLayout* m_more;
};

} // namespace ledforum
