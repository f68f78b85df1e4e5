// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QProgressBar;

namespace ledforum {

class Button;
class PlainLabel;

/// Long work: what is being done, how far it is, and a way to stop it. Hidden while nothing runs.
class ProgressPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressPanel(const QString& objectName, QWidget* parent = nullptr);

    /// With no steps the bar only shows that something goes on.
    void start(const QString& what, int steps);
    /// Known only when it goes on.
    void setSteps(int steps);
    /// Shows the step and lets the window breathe; false when the person has asked to stop.
    bool advance(int step, const QString& what);
    /// Shows the step; for work on another thread, while the window breathes anyway.
    void showStep(int step, const QString& what);
    void finish();
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }

Q_SIGNALS:
    /// The person has asked to stop.
    void cancelled();

private:
    PlainLabel* m_what;
    QProgressBar* m_bar;
    Button* m_cancel;
    bool m_isCancelled = false;
};

} // namespace ledforum
