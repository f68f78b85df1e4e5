// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFocusFrame>

class QApplication;

namespace ledforum {

/// Yellow and black round whatever has the keyboard: one look of the focus for every control, in both
/// schemes.
class FocusRing final : public QFocusFrame
{
    Q_OBJECT

public:
    /// Makes the one ring of the application and lets it follow the focus. A second call does nothing.
    static void follow(QApplication& application);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    FocusRing();
    void moveTo(QWidget* widget);
};

} // namespace ledforum
