// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/confidentiality.h"

#include <QWidget>

namespace ledforum {

class PlainLabel;

/// The limits of confidentiality, in full, for a doctor who has not agreed to them yet.
class LimitsCard final : public QWidget
{
    Q_OBJECT

public:
    explicit LimitsCard(QWidget* parent = nullptr);
    /// Hides where they are agreed to.
    void show(const ConfidentialityTerms& terms);

private:
    PlainLabel* m_text;
};

} // namespace ledforum
