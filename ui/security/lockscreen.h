// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/security/entrancescreen.h"

namespace ledforum {

class Button;
class PasswordField;
class PlainLabel;

/// Who is locked out for the moment. Only the name and number are kept: the keys are gone.
struct LockedPerson
{
    PersonId person;
    QString name;
};

/// Asks the one who locked the workstation for the password; anybody else may sign in as themselves.
class LockScreen final : public EntranceScreen
{
    Q_OBJECT

public:
    LockScreen(Forum& forum, LockedPerson person, const QString& title = QStringLiteral("Locked"),
               QWidget* parent = nullptr);
    /// Why it is locked, where nobody here has asked for it, or what was lost by it. What was said before
    /// stands beside it.
    void sayWhy(const QString& sentence);
    /// It is asked by something that stays open, to which `back` leads: `unlock` says what the password does.
    void setWayBack(const QString& unlock, const QString& back);

Q_SIGNALS:
    void someoneElseAsked();

protected:
    void clear() override {} // the password went when it was tried
    void beRefused() override;
    [[nodiscard]] QString wordsOf(const Failure& failure) const override;
    void showEvent(QShowEvent* event) override;

private:
    void unlock();

    LockedPerson m_person;
    QStringList m_whys;
    PasswordField* m_password;
    Button* m_unlock;
};

} // namespace ledforum
