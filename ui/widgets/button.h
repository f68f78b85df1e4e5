// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

namespace ledforum {

/// Primary: the one act of a page. Confirm: a final, welcome act (green). Danger: destroys something. Quiet:
/// no frame.
enum class ButtonKind { Primary, Secondary, Confirm, Danger, Quiet };

/// A push button in the house's look. Enter presses it as well as the space bar.
class Button final : public QPushButton
{
    Q_OBJECT

public:
    /// `objectName` in lower camel case, as tests press it; the text is the accessible name.
    Button(const QString& text, ButtonKind kind, const QString& objectName, QWidget* parent = nullptr);
    void setKind(ButtonKind kind);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace ledforum
