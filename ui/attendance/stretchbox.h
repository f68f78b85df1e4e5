// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/daystretch.h"

#include <QComboBox>

namespace ledforum {

/// Which days to look at: the periods, academic years, quarters and months up to today, the latest of each
/// first. The present period is chosen.
class StretchBox final : public QComboBox
{
    Q_OBJECT

public:
    StretchBox(const QString& objectName, QDate today, QWidget* parent = nullptr);

    [[nodiscard]] DayStretch stretch() const;
};

} // namespace ledforum
