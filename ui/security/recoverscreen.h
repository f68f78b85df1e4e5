// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/security/actor.h"
#include "ui/widgets/cardscreen.h"

#include <optional>

namespace ledforum {

class Button;
class Forum;
class NewPasswordPanel;
class SecretField;
class TextField;

/// A forgotten password: with the code of one's recovery sheet one chooses a new one and goes straight in;
/// and what to do without a sheet.
class RecoverScreen final : public CardScreen
{
    Q_OBJECT

public:
    explicit RecoverScreen(Forum& forum, QWidget* parent = nullptr);
    void start(const QString& name);
    /// Whom recovered() told of; hands the keys over, once.
    [[nodiscard]] Actor takeActor();
    /// Of the new sheet: the old one is used up.
    [[nodiscard]] QString takeSheetCode() { return std::exchange(m_sheetCode, {}); }

Q_SIGNALS:
    void recovered();
    /// No tutor can sign in: the office's recovery code is to be used.
    void officeAsked();

private:
    struct Recovered
    {
        Actor actor;
        QString sheetCode;
    };
    void recover();
    void finish(Result<Recovered> result);
    void setBusy(bool isBusy);

    Forum& m_forum;
    TextField* m_name;
    SecretField* m_code;
    NewPasswordPanel* m_password;
    Button* m_submit;
    std::optional<Actor> m_actor;
    QString m_sheetCode;
};

} // namespace ledforum
