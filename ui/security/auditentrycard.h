// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/auditservice.h"
#include "ui/widgets/card.h"

namespace ledforum {

class PlainLabel;

/// One entry of the audit, with all that it says.
class AuditEntryCard final : public Card
{
    Q_OBJECT

public:
    explicit AuditEntryCard(QWidget* parent = nullptr);

    /// Null where none is chosen.
    void show(const AuditLine* line, AuditChain chain);

private:
    PlainLabel* m_title;
    QVBoxLayout* m_parts;
};

} // namespace ledforum
