// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QGridLayout;

namespace ledforum {

class Button;

/// Keys on the screen, for where there is no keyboard. They never take the keyboard from the field.
class TouchKeys final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Letters, Digits };
    TouchKeys(Kind kind, const QString& objectName, QWidget* parent = nullptr);

Q_SIGNALS:
    void typed(const QString& text);
    void erased();
    void entered();

private:
    void addLetters(QGridLayout& grid);
    void addDigits(QGridLayout& grid);
    void addTyping(QGridLayout& grid, QChar key, int row, int column, int columns = 1);
    void addErase(QGridLayout& grid, int row, int column, int columns = 1);
    void addEnter(QGridLayout& grid, const QString& text, int row, int column, int columns = 1);
    Button* add(QGridLayout& grid, const QString& text, int row, int column, int columns);
};

} // namespace ledforum
