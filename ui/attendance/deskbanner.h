// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/inlinemessage.h"

#include <QTimer>

namespace ledforum {

class Button;
class PlainLabel;

/// What the desk last did, in letters that are read from where one stands; then, after some seconds, what to
/// do.
class DeskBanner final : public QFrame
{
    Q_OBJECT

public:
    explicit DeskBanner(QWidget* parent = nullptr);

    /// What stands there while nothing else is to be said.
    void setHint(const QString& hint);
    /// `title` is a name, or empty.
    void say(MessageKind kind, const QString& title, const QString& sentence, bool canUndo = false);
    /// What was said of what was typed before no longer counts.
    void typedOn();
    void rest();

Q_SIGNALS:
    void undoAsked();

private:
    void setTone(const QString& messageKind);

    QString m_hint;
    bool m_isPassing = false;
    PlainLabel* m_title;
    PlainLabel* m_sentence;
    Button* m_undo;
    QTimer m_over;
};

} // namespace ledforum
