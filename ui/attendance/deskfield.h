// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/attendance/scanreader.h"
#include "ui/widgets/fields.h"

#include <QElapsedTimer>
#include <QTimer>

namespace ledforum {

/// The one field of the check-in desk: names and numbers are typed into it, by keys or on the screen, and
/// badges are scanned past it.
class DeskField final : public TextField
{
    Q_OBJECT

public:
    DeskField(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);
    /// As a key of the screen's own.
    void typeByTouch(const QString& text);
    void eraseByTouch();
    void enterByTouch();
    /// A key that came while something else had the keyboard.
    void take(QKeyEvent& event) { keyPressEvent(&event); }

Q_SIGNALS:
    void typed(const QString& text);
    void entered();
    /// What stands on the badge; never shown.
    void scanned(QString text);
    void moved(int steps);
    /// A digit after letters: which of the matches is meant, from 1.
    void numbered(int number);
    void escaped();
    /// Of the last gesture, not of letters.
    void undoAsked();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void show(const QString& held);

    ScanReader m_reader;
    QElapsedTimer m_clock;
    QTimer m_pause;
};

} // namespace ledforum
