// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appointments/waitingmodel.h"

#include <QWidget>

namespace ledforum {

class Button;
class PlainLabel;
class PlainTableView;

/// Who waits for a time of one clinic, what they are told, and the way to give them one: for the tutor alone.
class WaitingPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit WaitingPanel(QWidget* parent = nullptr);

    /// `freeTime` is what would be given, if any is free. Keeps the chosen place. Hidden while nobody waits.
    void show(std::vector<WaitingEntry> entries, const std::optional<SlotView>& freeTime, QDate today);
    /// Null while none is chosen.
    [[nodiscard]] const WaitingEntry* chosen() const;
    [[nodiscard]] const std::optional<SlotView>& freeTime() const { return m_freeTime; }

Q_SIGNALS:
    void tellAsked();
    void giveAsked();
    void removeAsked();

private:
    void updateActions();

    WaitingModel m_model;
    std::optional<SlotView> m_freeTime;
    PlainTableView* m_table;
    PlainLabel* m_why;
    Button* m_tell;
    Button* m_give;
    Button* m_remove;
};

} // namespace ledforum
