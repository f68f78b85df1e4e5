// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/security/recoverysheet.h"
#include "app/security/secretbytes.h"

#include <QDialog>

#include <functional>

namespace ledforum {

class Button;
class Dialogs;
class InlineMessage;
class PasswordField;
class RecoverySheetPanel;

/// Says what a recovery code is good for, makes one when told to, and shows it this once. It does not close
/// by accident while the code is seen and not yet kept. Show it with open().
class RecoverySheetDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Offer
    {
        QString title;         ///< "Your recovery sheet"
        QString why;           ///< a paragraph, and one about the code before, if there is one
        QString action;        ///< on the button: "Make my recovery sheet"
        PrintedRecovery sheet; ///< all but its code
        bool asksPassword = false;
    };
    /// Makes the code, letting the window breathe meanwhile; `password` is empty where it is not asked for.
    using Make = std::function<Result<QString>(const SecretBytes& password)>;

    RecoverySheetDialog(Offer offer, Make make, Dialogs& dialogs, QWidget* parent);
    /// Shows a code that was made already.
    RecoverySheetDialog(const QString& title, const PrintedRecovery& sheet, Dialogs& dialogs,
                        QWidget* parent);
    void reject() override;

Q_SIGNALS:
    /// The new code works, whatever becomes of the sheet.
    void made();

private:
    [[nodiscard]] QWidget* makeOfferStep();
    [[nodiscard]] QWidget* makeCodeStep();
    void make();
    void setBusy(bool isBusy);
    void showCode(const QString& code);

    Offer m_offer;
    Make m_make;
    Dialogs& m_dialogs;
    InlineMessage* m_message;
    RecoverySheetPanel* m_panel;
    PasswordField* m_password;
    Button* m_makeButton;
    Button* m_later;
    Button* m_done;
    QWidget* m_offerStep;
    QWidget* m_codeStep; ///< hidden until there is a code
    bool m_isBusy = false;
};

} // namespace ledforum
