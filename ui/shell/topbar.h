// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QUndoStack;

namespace ledforum {

class Actor;
class Button;

/// Undo and redo by name at the left; who is signed in, "Cover" for a tutor, "Lock" and "Finish and sign out"
/// at the right, always in view.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    TopBar(const Actor& actor, QUndoStack& undoStack, QWidget* parent = nullptr);
    /// Says less in words where there is little room.
    void setNarrow(bool isNarrow);

Q_SIGNALS:
    /// An act was undone, or done again; a sentence that names it.
    void stepped(const QString& sentence);
    void coverAsked(); ///< by a tutor
    void lockAsked();
    void signOutAsked();

private:
    Button* m_cover = nullptr; ///< of a tutor
};

} // namespace ledforum
