// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/security/actor.h"
#include "ui/widgets/cardscreen.h"

namespace ledforum {

class Button;
class Forum;
class PasswordField;
class PlainLabel;

/// Who is locked out for the moment. Only the name and number are kept: the keys are gone.
struct LockedPerson
{
    PersonId person;
    QString name;
};

/// Asks the one who locked the workstation for the password; anybody else may sign in as themselves.
class LockScreen final : public CardScreen
{
    Q_OBJECT

public:
    LockScreen(Forum& forum, LockedPerson person, QWidget* parent = nullptr);
    /// Why it is locked, where nobody here has asked for it.
    void sayWhy(const QString& sentence);
    [[nodiscard]] Actor takeActor();

Q_SIGNALS:
    void unlocked();
    void someoneElseAsked();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void unlock();
    void finish(Result<Actor> result);
    void setBusy(bool isBusy);

    Forum& m_forum;
    LockedPerson m_person;
    PasswordField* m_password;
    Button* m_unlock;
    std::optional<Actor> m_actor;
};

} // namespace ledforum
