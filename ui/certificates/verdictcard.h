// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/verify/verification.h"
#include "ui/widgets/card.h"

namespace ledforum {

/// What verifying one certificate came to: the verdict in words, colour and sign; what differs, side by side;
/// what is signed.
class VerdictCard final : public Card
{
    Q_OBJECT

public:
    /// `name` of the file, or of what was typed.
    VerdictCard(const QString& name, const Verification& result, QWidget* parent = nullptr);

private:
    void addDifferences(const Verification& result);
    void addFacts(const Verification& result);
};

} // namespace ledforum
