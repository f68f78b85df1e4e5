// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/secretbytes.h"

#include <QWidget>

namespace ledforum {

class PasswordField;
class PlainLabel;
class TouchKeys;

/// Asks somebody at an unstaffed desk for their door PIN, by keys or on the screen.
class DeskPinPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit DeskPinPanel(QWidget* parent = nullptr);
    void ask(const QString& name);
    /// Takes what stands there, and forgets it.
    [[nodiscard]] SecretBytes takePin();
    void setBusy(bool isBusy);

Q_SIGNALS:
    void entered();
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    PlainLabel* m_name;
    PasswordField* m_pin;
    TouchKeys* m_keys;
};

} // namespace ledforum
