// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/auditservice.h"
#include "ui/widgets/card.h"

namespace ledforum {

class Button;
class Pill;
class PlainLabel;

/// Whether the audit holds, and the newest signed head to compare with a printed one.
class AuditHeadCard final : public Card
{
    Q_OBJECT

public:
    /// `path` of the forum's file, which is verified beside the window's own work.
    /// With a tutor's keys the rows of the 1:1s are compared, too.
    AuditHeadCard(QString path, std::vector<KeyPair> auditKeys, QWidget* parent = nullptr);

    void show(const std::optional<AuditHead>& head);
    void verify();

private:
    void showOutcome(const Result<>& outcome);

    QString m_path;
    std::vector<KeyPair> m_auditKeys;
    bool m_isVerifying = false;
    Pill* m_state;
    PlainLabel* m_fingerprint;
    PlainLabel* m_signed;
    PlainLabel* m_problem;
    Button* m_verify;
};

} // namespace ledforum
