// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace ledforum {

/// The office's recovery code, shown this once, and the promise that it was written down.
class RecoveryCodePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit RecoveryCodePanel(QWidget* parent = nullptr);
    void showCode(const QString& code);

Q_SIGNALS:
    void confirmed(bool isConfirmed);

private:
    QLineEdit* m_code;
    QCheckBox* m_isWrittenDown;
};

} // namespace ledforum
