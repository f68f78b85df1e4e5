// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/recoverysheet.h"

#include <QWidget>

class QCheckBox;

namespace ledforum {

class Dialogs;
class InlineMessage;
class PlainLabel;

/// A recovery code, shown this once: to print, to save as a PDF or to copy by hand, and the promise that one
/// has it.
class RecoverySheetPanel final : public QWidget
{
    Q_OBJECT

public:
    /// Object names begin with `recovery`: recoveryCode, recoveryPrint, recoverySave, recoveryIsKept.
    explicit RecoverySheetPanel(Dialogs& dialogs, QWidget* parent = nullptr);

    void show(const PrintedRecovery& sheet);
    [[nodiscard]] bool isKept() const;

Q_SIGNALS:
    /// “I have it” was ticked, or no longer is.
    void kept(bool isKept);

private:
    void print();
    void save();

    Dialogs& m_dialogs;
    PrintedRecovery m_sheet;
    PlainLabel* m_words;
    PlainLabel* m_code;
    InlineMessage* m_message;
    QCheckBox* m_isKept;
};

} // namespace ledforum
