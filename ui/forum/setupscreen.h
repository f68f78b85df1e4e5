// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/forum/forum.h"
#include "ui/widgets/cardscreen.h"

#include <memory>

class QStackedWidget;

namespace ledforum {

class Button;
class Dialogs;
class ForumForm;
class PlainLabel;
class RecoveryCodePanel;
class StaffForm;
class TimesForm;

/// The first-run assistant: the forum, its tutor, its administrator and its times, then the office's recovery
/// code. Nothing is written before the last step.
class SetUpScreen final : public CardScreen
{
    Q_OBJECT

public:
    SetUpScreen(const Clock& clock, Dialogs& dialogs, PasswordCost cost, QWidget* parent = nullptr);
    ~SetUpScreen() override;

    /// What founded() told of, once.
    [[nodiscard]] std::unique_ptr<Forum> takeForum() { return std::move(m_forum); }

Q_SIGNALS:
    /// The forum stands and its recovery code was written down.
    void founded();

private:
    void goTo(int step);
    void next();
    void previous();
    /// What is wrong with the step shown; nothing when one may go on.
    [[nodiscard]] std::optional<Failure> problemHere();
    void found();

    const Clock& m_clock;
    PasswordCost m_cost;
    QStackedWidget* m_steps;
    ForumForm* m_forumForm;
    StaffForm* m_tutor;
    StaffForm* m_administrator;
    TimesForm* m_times;
    RecoveryCodePanel* m_recovery;
    Button* m_back;
    Button* m_next;
    std::unique_ptr<Forum> m_forum;
};

} // namespace ledforum
