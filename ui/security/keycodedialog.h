// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/officeviews.h"
#include "ui/widgets/formdialog.h"

#include <functional>

namespace ledforum {

class PlainLabel;
class SecretField;

/// Confirms somebody's keys in person: they read their key code aloud, one types what one hears, and it is
/// the same as the forum's or it is not. The code to come is not shown: nobody can confirm without asking.
class KeyCodeDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// `store` confirms the typed code.
    using Store = std::function<Result<>(const QString& keyCode)>;

    KeyCodeDialog(const PendingConfirmation& pending, Store store, QWidget* parent);
    /// The forum's own code, which takes a moment to make: until then nothing can be confirmed.
    void compareWith(const Result<QString>& code);

protected:
    Result<> apply() override;

private:
    void follow();

    PendingConfirmation m_pending;
    QString m_expected; ///< empty until it is known
    Store m_store;
    SecretField* m_code;
    PlainLabel* m_outcome;
};

} // namespace ledforum
