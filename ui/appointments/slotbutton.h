// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appointments/slotstate.h"

#include <QAbstractButton>

namespace ledforum {

/// "3.20pm, Tuesday 8 December": a time as people name it.
[[nodiscard]] QString slotWords(const LocalSpan& span);

/// One appointment's time as a card to choose: with what it is to the doctor. Never a name.
class SlotButton final : public QAbstractButton
{
    Q_OBJECT

public:
    SlotButton(const SlotView& slot, SlotStanding standing, bool mayChoose, QWidget* parent = nullptr);

    [[nodiscard]] const SlotView& slot() const { return m_slot; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QString stateWords() const;
    void describe();

    SlotView m_slot;
    SlotStanding m_standing;
};

} // namespace ledforum
