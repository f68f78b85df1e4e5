// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/protectedtime.h"
#include "ui/attendance/insightview.h"
#include "ui/attendance/protectedtimemodel.h"

class QStackedWidget;

namespace ledforum {

class Button;
class EmptyState;
class FiguresStrip;
class PlainLabel;
class PlainTableView;
class StretchBox;

/// How much of the protected time is kept, and why the rest is lost, specialty by specialty; and the letters
/// that ask for release.
class ProtectedTimeView final : public InsightView
{
    Q_OBJECT

public:
    ProtectedTimeView(PageContext& context, InlineMessage& message);

    void reload() override;

private:
    [[nodiscard]] QWidget* makeTools();
    [[nodiscard]] QWidget* makeList();
    void showReport(const ProtectedTimeReport& report);
    /// Empty: all specialties.
    void previewLetters(const QString& specialty);
    void updateActs();

    ProtectedTimeModel m_model;
    ProtectedTimeReport m_report;
    StretchBox* m_stretch;
    Button* m_letter;
    FiguresStrip* m_figures;
    PlainTableView* m_table;
    PlainLabel* m_formula;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
};

} // namespace ledforum
