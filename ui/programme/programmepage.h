// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/programme/programmeactions.h"
#include "ui/programme/programmedialogs.h"
#include "ui/programme/programmefiles.h"
#include "ui/shell/page.h"

namespace ledforum {

class PageHeader;
class PeriodBar;
class ProgrammeView;
class ReplyPanel;
class SessionBar;

/// The teaching programme, a period at a time: at a glance, or as a list. Tutors and administrators plan and
/// change it here, doctors read it and say whether they are coming.
class ProgrammePage final : public Page
{
    Q_OBJECT

public:
    explicit ProgrammePage(PageContext& context);

    void reload() override;
    /// A TeachingSessionId: goes to its period and chooses it.
    void showSubject(qint64 subject) override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    QAction* fileAction(const QString& text, const QString& name, const QString& icon,
                        const QKeySequence& keys, std::function<void()> act);
    void addFileActions();
    void addHeaderActions();
    void connectKeys();
    void goTo(const Period& period);
    /// Stays where it is when the date is in sight.
    void goToDate(QDate date);
    void showSessions(const std::vector<TeachingSession>& sessions);
    void showChosen();
    void say(const Failure& failure);

    bool m_mayEdit;
    Period m_period;
    ProgrammeActions m_actions;
    PageHeader* m_header;
    InlineMessage* m_message;
    PeriodBar* m_periodBar;
    SessionBar* m_sessionBar;
    ReplyPanel* m_replies = nullptr; ///< of who may say whether they are coming
    ProgrammeView* m_view;
    ProgrammeFiles m_files;
    ProgrammeDialogs m_dialogs;
};

} // namespace ledforum
