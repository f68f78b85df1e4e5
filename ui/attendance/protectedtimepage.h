// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/protectedtime.h"
#include "ui/attendance/protectedtimemodel.h"
#include "ui/shell/page.h"

class QComboBox;
class QStackedWidget;

namespace ledforum {

class Button;
class EmptyState;
class PageHeader;
class PlainLabel;
class PlainTableView;

/// How much of the protected time is kept, specialty by specialty, and the letters that ask for release.
class ProtectedTimePage final : public Page
{
    Q_OBJECT

public:
    explicit ProtectedTimePage(PageContext& context);

    void reload() override;

private:
    /// A stretch of days to choose: a period, or an academic year.
    struct Stretch
    {
        QString title;
        QDate first;
        QDate last;
    };

    [[nodiscard]] std::vector<Stretch> stretches() const;
    [[nodiscard]] QWidget* makeTools();
    [[nodiscard]] QWidget* makeList();
    void showReport(const ProtectedTimeReport& report);
    void exportTable();
    /// Empty: all specialties.
    void previewLetters(const QString& specialty);
    void updateActs();

    std::vector<Stretch> m_stretches;
    ProtectedTimeModel m_model;
    ProtectedTimeReport m_report;
    PageHeader* m_header;
    InlineMessage* m_message;
    QComboBox* m_stretch;
    Button* m_letter;
    PlainTableView* m_table;
    PlainLabel* m_formula;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
};

} // namespace ledforum
