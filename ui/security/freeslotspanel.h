// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/bookingservice.h"

#include <QFrame>

namespace ledforum {

class PlainLabel;

/// How many 1:1 appointments are free, and when. A number and times, never a name.
class FreeSlotsPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit FreeSlotsPanel(QWidget* parent = nullptr);
    void showClinic(const std::optional<NextClinic>& clinic, QDate today);

private:
    PlainLabel* m_number;
    PlainLabel* m_words;
    PlainLabel* m_when;
};

} // namespace ledforum
