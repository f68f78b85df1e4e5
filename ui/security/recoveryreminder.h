// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

namespace ledforum {

struct PageContext;

/// Reminds of the recovery sheet beside what would be lost without it, while one has none; put away, it is
/// silent until the next sign-in.
class RecoveryReminder final : public QFrame
{
    Q_OBJECT

public:
    explicit RecoveryReminder(PageContext& context, QWidget* parent = nullptr);

    /// Shows or hides itself by what is so now.
    void follow();

private:
    PageContext& m_context;
};

/// The dialog in which somebody who is signed in makes a sheet of their own, or makes it anew. Show it with
/// open().
[[nodiscard]] class RecoverySheetDialog* ownRecoveryDialog(PageContext& context, QWidget& parent);
/// The same to show a code that was made on the way in.
[[nodiscard]] class RecoverySheetDialog* ownRecoveryDialog(PageContext& context, const QString& code,
                                                           QWidget& parent);

} // namespace ledforum
