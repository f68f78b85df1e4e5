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
    void setTerms(const ConfidentialityTerms& terms);
    /// Shows itself while they are still to be agreed to, and `isAsked` now.
    void showIf(bool isAsked);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void holdWhole();

    PlainLabel* m_text;
    bool m_isOpen = false;
};

} // namespace ledforum
