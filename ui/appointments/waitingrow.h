// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/waitingviews.h"

#include <QWidget>

namespace ledforum {

/// What stands under the times of a clinic about its waiting list: the way in, the doctor's own place and why
/// there is no offer yet, or why nobody can wait.
class WaitingRow final : public QWidget
{
    Q_OBJECT

public:
    /// `place` is the doctor's own, or null.
    [[nodiscard]] static bool hasSomethingToSay(const ClinicView& clinic, const OwnPlace* place);

    WaitingRow(const ClinicView& clinic, const OwnPlace* place, QDate today, QWidget* parent = nullptr);

Q_SIGNALS:
    void joinAsked();
    void leaveAsked();

private:
    void showOwn(const OwnPlace& place, QDate today);
    void showWayIn(const ClinicView& clinic);
};

/// "You are next in line", "You are 2nd in line", "3.40pm is held for you until 10am tomorrow".
[[nodiscard]] QString placeWords(const OwnPlace& place, QDate today);

} // namespace ledforum
