// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "ui/widgets/typeddialog.h"

class QVBoxLayout;

namespace ledforum {

class Button;
class InlineMessage;

/// The base of every dialog that edits something: it is loaded with values, checks them, and applies them by
/// one operation. Enter applies, Escape leaves; what is wrong is said inside the dialog, which then stays
/// open with everything as typed. Show it with open(), and listen to accepted().
class FormDialog : public TypedDialog
{
    Q_OBJECT

public:
    /// `action` is the word on the button: "Save", "Add person".
    FormDialog(const QString& title, const QString& action, const QString& objectName, QWidget* parent);
    void reject() override;

protected:
    void showEvent(QShowEvent* event) override;
    void sayRestored(const QString& sentence) override;

    /// A field under its label, and an optional grey line of help below it. Tab order is the order of adding.
    void addField(const QString& label, QWidget* field, const QString& help = {});
    /// Two or three fields side by side.
    void addFields(const std::vector<std::pair<QString, QWidget*>>& fields);
    void addWidget(QWidget* widget);
    /// Renames the button by what it would do, or makes it wait.
    void setAction(const QString& text, bool isEnabled = true);
    /// What the button does cannot be undone: it looks so.
    void setDangerous();

    /// As the button does: applies, and closes where that went well.
    void confirm();
    /// While apply() lets the window breathe, the dialog does not close and does not apply again.
    void setApplying(bool isApplying);
    /// The same, and nothing can be typed.
    void setBusy(bool isBusy);

    /// Reads the fields, checks them and does it. A failure is shown and the dialog stays.
    virtual Result<> apply() = 0;
    /// Marks the field, puts the focus there and gives the failure to return from apply().
    Failure wrong(QWidget* field, const QString& sentence);

private:
    void complain(const QString& sentence);

    QVBoxLayout* m_fields;
    InlineMessage* m_message;
    Button* m_action;
    bool m_isApplying = false;
};

} // namespace ledforum
