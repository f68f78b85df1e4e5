// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/attendance/insightview.h"
#include "ui/attendance/notseenmodel.h"

class QComboBox;
class QStackedWidget;

namespace ledforum {

class Button;
class EmptyState;
class PlainLabel;
class PlainTableView;

/// Who has not come for some sessions in a row, and what to do about it: look them up, or write to them.
/// Those who were away each time stand apart.
class NotSeenView final : public InsightView
{
    Q_OBJECT

public:
    NotSeenView(PageContext& context, InlineMessage& message);

    void reload() override;

private:
    [[nodiscard]] QWidget* makeTools();
    [[nodiscard]] QWidget* makeLists();
    void listen();
    void showReport(const NotSeenReport& report);
    void showEmpty(const NotSeenReport& report);
    void updateActs();
    void openPerson(const NotSeen* line);
    void copyAddresses();
    /// Of the chosen doctor, into a file.
    void saveDraft();
    /// Of all of them, into a folder.
    void saveDrafts();

    std::optional<int> m_sessions; ///< in a row; nothing: as the settings say
    NotSeenReport m_report;
    NotSeenModel m_missing;
    NotSeenModel m_away;
    QComboBox* m_count;
    Button* m_open;
    Button* m_copy;
    Button* m_draft;
    Button* m_drafts;
    Button* m_export;
    Button* m_print;
    PlainTableView* m_table;
    PlainLabel* m_awayTitle;
    PlainTableView* m_awayTable;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
};

} // namespace ledforum
