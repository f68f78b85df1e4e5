// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/formdialog.h"

namespace ledforum {

class NewPasswordPanel;
class PasswordField;
struct PageContext;

/// Another password, with the present one. The keys stay: nothing is lost and nothing is opened.
class ChangePasswordDialog final : public FormDialog
{
    Q_OBJECT

public:
    ChangePasswordDialog(PageContext& context, QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    Result<> apply() override;

private:
    PageContext& m_context;
    PasswordField* m_present;
    NewPasswordPanel* m_next;
};

/// The six digits that lift the cover from a tutor's pages.
class CoverPinDialog final : public FormDialog
{
    Q_OBJECT

public:
    CoverPinDialog(PageContext& context, QWidget* parent);

protected:
    Result<> apply() override;

private:
    PageContext& m_context;
    PasswordField* m_present;
    PasswordField* m_pin;
    PasswordField* m_again;
};

} // namespace ledforum
