// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/security/actor.h"
#include "ui/widgets/cardscreen.h"

class QCheckBox;

namespace ledforum {

class Button;
class Forum;
class NewPasswordPanel;
class SecretField;
class TextField;

/// The first sign-in: who one is, the one-time code of the invitation, and a password of one's own. It leads
/// straight in.
class ActivationScreen final : public CardScreen
{
    Q_OBJECT

public:
    explicit ActivationScreen(Forum& forum, QWidget* parent = nullptr);
    void start();
    /// Whom activated() told of; hands the keys over, once.
    [[nodiscard]] Actor takeActor();
    /// Of the recovery sheet that was made in the same step; empty without one.
    [[nodiscard]] QString takeSheetCode() { return std::exchange(m_sheetCode, {}); }

Q_SIGNALS:
    /// The account works, and its owner is signed in.
    void activated();

private:
    void activate();
    struct Activated
    {
        Actor actor;
        QString sheetCode;
    };
    void finish(Result<Activated> result);
    void setBusy(bool isBusy);

    Forum& m_forum;
    TextField* m_name;
    SecretField* m_code;
    NewPasswordPanel* m_password;
    QCheckBox* m_sheet;
    Button* m_activate;
    std::optional<Actor> m_actor;
    QString m_sheetCode;
};

} // namespace ledforum
