// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace ledforum {

/// What the signs in the term grid mean, in one line.
class TermLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit TermLegend(QWidget* parent = nullptr);
};

} // namespace ledforum
