// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QPixmap>

namespace ledforum {

class PlainLabel;

enum class MessageKind { Information, Success, Warning, Error };

/// What the style sheet calls it, as the property messageKind.
[[nodiscard]] QString messageName(MessageKind kind);
/// Its sign, in the ink of its words.
[[nodiscard]] QPixmap messageIcon(MessageKind kind, qreal devicePixelRatio);

/// Tells assistive technology what the eye sees change.
void announceTo(QWidget& widget, const QString& sentence);

/// One line in the page that says how an act went. Hidden while it has nothing to say.
class InlineMessage final : public QFrame
{
    Q_OBJECT

public:
    explicit InlineMessage(const QString& objectName, QWidget* parent = nullptr);

    void show(MessageKind kind, const QString& sentence);
    void clear();
    [[nodiscard]] QString sentence() const;

private:
    PlainLabel* m_icon;
    PlainLabel* m_sentence;
};

} // namespace ledforum
