// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace ledforum {

class Button;

/// What to tell a doctor by any way, as a text to copy. It names no purpose.
class TellDialog final : public QDialog
{
    Q_OBJECT

public:
    TellDialog(const QString& name, const QString& text, QWidget* parent);

private:
    void copy();

    QPlainTextEdit* m_text;
    Button* m_copy;
};

} // namespace ledforum
