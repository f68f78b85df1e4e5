// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/attendance/insightview.h"
#include "ui/attendance/patternsmodel.h"

class QComboBox;
class QStackedWidget;

namespace ledforum {

class Button;
class EmptyState;
class FiguresStrip;
class PlainLabel;
class PlainTableView;
class StretchBox;

/// Attendance by specialty, grade or stretch of time, compared with the period before.
class PatternsView final : public InsightView
{
    Q_OBJECT

public:
    PatternsView(PageContext& context, InlineMessage& message);

    void reload() override;

private:
    [[nodiscard]] QWidget* makeTools();
    [[nodiscard]] QWidget* makeList();
    void listen();
    void showPatterns(const AttendancePatterns& patterns);
    void showChosen();
    [[nodiscard]] PatternBy by() const;

    AttendancePatterns m_patterns;
    PatternsModel m_model;
    StretchBox* m_stretch;
    QComboBox* m_by;
    QComboBox* m_order;
    Button* m_export;
    Button* m_print;
    FiguresStrip* m_figures;
    PlainTableView* m_table;
    PlainLabel* m_formula;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
};

} // namespace ledforum
