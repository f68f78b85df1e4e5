// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace ledforum {

class Button;
class PlainLabel;
class ProgrammeActions;
enum class ProgrammeDeed;
struct TermCell;

/// The date that is chosen in the programme: what stands on it, who is coming, and what can be done.
class SessionBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SessionBar(QWidget* parent = nullptr);

    /// Buttons for the deeds that people do most, and "More" for the others.
    void addDeeds(ProgrammeActions& actions);
    /// A widget at the right of what is said about the date; below, where deeds stand there.
    void addWidget(QWidget* widget);
    /// Nothing: no date is chosen.
    void show(const TermCell* cell);

private:
    Button* addDeed(const ProgrammeActions& actions, ProgrammeDeed deed);

    PlainLabel* m_when;
    PlainLabel* m_what;
    QHBoxLayout* m_right;
    QVBoxLayout* m_rows;
    bool m_hasDeeds = false;
};

} // namespace ledforum
