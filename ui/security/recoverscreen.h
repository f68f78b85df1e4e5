// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/security/entrancescreen.h"

namespace ledforum {

class Button;
class NewPasswordPanel;
class SecretField;
class TextField;

/// A forgotten password: with the code of one's recovery sheet one chooses a new one and goes straight in,
/// with the code of a new sheet, as the old one is used up; and what to do without a sheet.
class RecoverScreen final : public EntranceScreen
{
    Q_OBJECT

public:
    explicit RecoverScreen(Forum& forum, QWidget* parent = nullptr);
    void start(const QString& name);

Q_SIGNALS:
    /// No tutor can sign in: the office's recovery code is to be used.
    void officeAsked();

protected:
    void clear() override { start({}); }
    void beRefused() override;

private:
    void recover();

    TextField* m_name;
    SecretField* m_code;
    NewPasswordPanel* m_password;
    Button* m_submit;
};

} // namespace ledforum
