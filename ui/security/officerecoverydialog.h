// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/security/handoverdialog.h"

namespace ledforum {

class SecretField;

/// The way in when no tutor can sign in: the office's recovery code, and who becomes tutor.
class OfficeRecoveryDialog final : public FormDialog
{
    Q_OBJECT

public:
    struct Typed
    {
        QString recoveryCode;
        PersonId person{0};
        QString keyCode; ///< that they read out; empty for oneself
    };
    /// Does it, and keeps what came of it.
    using Store = std::function<Result<>(const Typed& typed)>;

    /// `self` is who is signed in, first in the list of `people`.
    OfficeRecoveryDialog(std::vector<Successor> people, PersonId self, Store store, QWidget* parent);

protected:
    Result<> apply() override;

private:
    [[nodiscard]] const Successor& chosen() const;

    std::vector<Successor> m_people;
    PersonId m_self;
    Store m_store;
    SecretField* m_code;
    QComboBox* m_person;
    SecretField* m_keyCode;
};

} // namespace ledforum
