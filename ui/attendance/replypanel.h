// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/programme/teachingsession.h"
#include "ui/attendance/replyacts.h"

#include <QWidget>

namespace ledforum {

class Button;
class PlainLabel;

/// A doctor says whether they are coming to a session: one click for the room or Teams, apologies with a
/// category; the same buttons change it. Hidden where there is nothing to say any more.
class ReplyPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ReplyPanel(const PageContext& context, QWidget* parent = nullptr);

    /// Reads the doctor's reply anew; nothing for no session.
    void show(const std::optional<TeachingSession>& session);

private:
    void addButtons();
    void give(const std::optional<Reply>& reply);
    void askWhy();
    void showReply(const std::optional<Reply>& reply);
    [[nodiscard]] std::optional<Reply> ownReply() const;

    const PageContext& m_context;
    std::optional<TeachingSession> m_session;
    PlainLabel* m_question;
    Button* m_inRoom;
    Button* m_onTeams;
    Button* m_apologies;
    Button* m_takeBack;
};

} // namespace ledforum
