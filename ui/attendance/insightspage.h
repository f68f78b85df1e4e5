// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/page.h"

#include <vector>

class QButtonGroup;
class QStackedWidget;

namespace ledforum {

class InsightView;
class PageHeader;

/// What the registers tell of the past, for staff: who has not come for a while, attendance, and protected
/// time.
class InsightsPage final : public Page
{
    Q_OBJECT

public:
    enum Part { NotSeenPart, AttendancePart, ProtectedTimePart };

    explicit InsightsPage(PageContext& context);

    void reload() override;
    /// A Part.
    void showSubject(qint64 subject) override;

private:
    void addPart(const QString& title, const QString& name, InsightView* view);
    void switchTo(int part);

    PageHeader* m_header;
    InlineMessage* m_message;
    QButtonGroup* m_parts;
    QStackedWidget* m_stack;
    std::vector<InsightView*> m_views;
};

} // namespace ledforum
