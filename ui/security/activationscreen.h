// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/security/entrancescreen.h"

class QCheckBox;

namespace ledforum {

class Button;
class NewPasswordPanel;
class SecretField;
class TextField;

/// The first sign-in: who one is, the one-time code of the invitation, and a password of one's own. It leads
/// straight in.
class ActivationScreen final : public EntranceScreen
{
    Q_OBJECT

public:
    explicit ActivationScreen(Forum& forum, QWidget* parent = nullptr);
    void start();

protected:
    void clear() override { start(); }
    void beRefused() override;

private:
    void activate();

    TextField* m_name;
    SecretField* m_code;
    NewPasswordPanel* m_password;
    QCheckBox* m_sheet;
    Button* m_activate;
};

} // namespace ledforum
