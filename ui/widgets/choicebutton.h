// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/button.h"

namespace ledforum {

/// A large button with an icon, a title and a line that says what it does.
class ChoiceButton final : public QPushButton
{
    Q_OBJECT

public:
    ChoiceButton(const QString& icon, const QString& title, const QString& description,
                 const QString& objectName, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace ledforum
