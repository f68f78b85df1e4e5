// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/register.h"

#include <QWidget>

#include <array>

namespace ledforum {

class AmountBar;
class Button;
class Card;
class PlainLabel;

/// How a register stands: who attended out of how many, drawn and in numbers, and the act that settles the
/// rest.
class CountCard final : public QWidget
{
    Q_OBJECT

public:
    explicit CountCard(QWidget* parent = nullptr);

    void show(const Register& taken);

Q_SIGNALS:
    void markRestWanted();

private:
    enum Line { Whole, Part, Apologies, DidNotAttend, Unmarked, FromDesk, FromTeams, FromSheet, LineCount };
    void addLine(Card& card, Line line, const QString& title);

    PlainLabel* m_figure;
    PlainLabel* m_outOf;
    AmountBar* m_bar;
    std::array<PlainLabel*, LineCount> m_numbers{};
    std::array<QWidget*, LineCount> m_lines{};
    Button* m_markRest;
};

} // namespace ledforum
