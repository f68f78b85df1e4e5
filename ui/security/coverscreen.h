// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/security/actor.h"
#include "ui/widgets/cardscreen.h"

#include <QTimer>

namespace ledforum {

class Button;
class Forum;
class PasswordField;

/// Stands before a tutor's pages while the tutor looks away: their name, the time, and nothing else. Six
/// digits lift it, or the password where no PIN was chosen.
class CoverScreen final : public CardScreen
{
    Q_OBJECT

public:
    /// `actor` outlives this.
    CoverScreen(Forum& forum, const Actor& actor, QWidget* parent = nullptr);

Q_SIGNALS:
    void lifted();
    /// Too many wrong PINs: only the password helps now.
    void triesUsedUp();
    void lockAsked();
    void signOutAsked();

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] bool hasPin() const;
    [[nodiscard]] QWidget* otherWays();
    void lift();
    void tryPin();
    void tryPassword();
    void setBusy(bool isBusy);
    void showTime();

    Forum& m_forum;
    const Actor& m_actor;
    PasswordField* m_secret;
    Button* m_lift;
    PlainLabel* m_time;
    int m_wrong = 0;
    QTimer m_timer;
};

} // namespace ledforum
