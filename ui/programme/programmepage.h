// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/programme/period.h"
#include "ui/programme/programmemodel.h"
#include "ui/programme/termmodel.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace ledforum {

struct ProgrammeImport;
struct ProgrammePlan;
class Button;
class EmptyState;
class PageHeader;
class PlainLabel;
class PlainTableView;
class TermGrid;

/// The teaching programme, a period at a time: at a glance, or as a list. Tutors and administrators plan and
/// edit here, doctors read.
class ProgrammePage final : public Page
{
    Q_OBJECT

public:
    explicit ProgrammePage(PageContext& context);

    void reload() override;
    /// A TeachingSessionId: goes to its period and chooses it.
    void showSubject(qint64 subject) override;

private:
    void addHeaderActions();
    [[nodiscard]] QWidget* makePeriodBar();
    [[nodiscard]] QWidget* makeContent();
    void connectKeys();
    void goTo(const Period& period);
    /// Stays where it is when the date is in sight.
    void goToDate(QDate date);
    void showAsList(bool isList);
    void showSessions(const std::vector<TeachingSession>& sessions);
    void say(const Failure& failure);

    void openSession(TeachingSessionId id);
    void edit(const TeachingSession& session);
    void add();
    void generate();
    void showGenerated(const ProgrammePlan& plan);
    void importTopics();
    void previewTopics(const QString& path);
    void exportCalendar();

    bool m_mayEdit;
    Period m_period;
    TermModel m_termModel;
    ProgrammeModel m_listModel;
    PageHeader* m_header;
    InlineMessage* m_message;
    PlainLabel* m_periodTitle;
    Button* m_glance;
    Button* m_list;
    QStackedWidget* m_stack;
    TermGrid* m_grid;
    PlainTableView* m_table;
    EmptyState* m_empty;
};

} // namespace ledforum
