// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

#include <chrono>

namespace ledforum {

class AmountBar;
class PlainLabel;

/// Counts the last seconds before the window locks or signs out, over whatever stands open. Any key or press
/// anywhere, or moving the mouse, ends it: the watch sees to that, the button is for those who look for one.
class IdleWarning final : public QFrame
{
    Q_OBJECT

public:
    /// Over the middle of the top of `window`, which may be a dialog.
    IdleWarning(QWidget& window, bool signsOut);
    void show(std::chrono::seconds left);

private:
    bool m_signsOut;
    PlainLabel* m_sentence;
    AmountBar* m_bar;
};

} // namespace ledforum
