// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/attendance/replyacts.h"
#include "ui/attendance/replymodel.h"

#include <QDialog>

namespace ledforum {

class Button;
class PlainLabel;
class PlainTableView;

/// Who is coming to a session, by name, for those who take registers; they may also note a reply for a doctor
/// who rang.
class RepliesDialog final : public QDialog
{
    Q_OBJECT

public:
    RepliesDialog(const TeachingSession& session, const PageContext& context, QWidget* parent);

private:
    [[nodiscard]] QWidget* makeActs();
    void reload();
    void note(const std::optional<Reply>& reply);
    void askWhy();
    /// Nothing while nobody is chosen.
    [[nodiscard]] const ReplyRow* chosen() const;

    TeachingSession m_session;
    const PageContext& m_context;
    ReplyModel m_model;
    PlainLabel* m_numbers;
    PlainTableView* m_table;
    Button* m_takeBack;
    InlineMessage* m_message;
};

} // namespace ledforum
