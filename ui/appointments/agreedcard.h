// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/recordservice.h"
#include "ui/widgets/card.h"

namespace ledforum {

/// What a doctor agreed with the tutor in earlier talks, the last talk first. Hidden while there is nothing.
class AgreedCard final : public QWidget
{
    Q_OBJECT

public:
    explicit AgreedCard(QWidget* parent = nullptr);
    void show(const std::vector<AgreedActions>& actions);

private:
    QVBoxLayout* m_list;
};

} // namespace ledforum
