// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QVBoxLayout;

namespace ledforum {

class InlineMessage;

/// A whole-window screen on the forum's blue with one white card in its middle: sign-in, activation, lock,
/// set-up.
class CardScreen : public QWidget
{
    Q_OBJECT

public:
    /// `width` of the card, in pixels.
    CardScreen(const QString& objectName, const QString& title, const QString& subtitle, int width,
               QWidget* parent = nullptr);

Q_SIGNALS:
    /// Escape, or the button that leads back.
    void backAsked();

protected:
    /// What the card holds, under its title.
    [[nodiscard]] QVBoxLayout& content() { return *m_content; }
    [[nodiscard]] InlineMessage& message() { return *m_message; }
    void addField(const QString& label, QWidget* field, const QString& help = {});
    /// The line of messages, wherever the screen wants it.
    void addMessage();
    void setSubtitle(const QString& subtitle);
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QVBoxLayout* m_content;
    InlineMessage* m_message;
    class PlainLabel* m_subtitle;
};

} // namespace ledforum
