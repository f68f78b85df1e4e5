// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBoxLayout>
#include <QFrame>

namespace ledforum {

/// A white panel with a thin border on the grey page. Add to `content()`.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);
    /// With a small grey line above its content, such as "Teaching".
    explicit Card(const QString& overline, QWidget* parent = nullptr);

    [[nodiscard]] QVBoxLayout& content() { return *m_content; }
    /// Lets content such as a table reach the border.
    void setPadded(bool isPadded);

private:
    QVBoxLayout* m_content;
};

} // namespace ledforum
