// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificatelife.h"

#include <QWidget>

namespace ledforum {

class InlineMessage;

/// Says that certificates say otherwise than the corrected register, and in what, with the way to put them
/// right. Hidden while none does.
class ContradictionStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit ContradictionStrip(QWidget* parent = nullptr);

    void show(const std::vector<ContradictedCertificate>& contradicted);

Q_SIGNALS:
    void resolveWanted();

private:
    InlineMessage* m_message;
};

} // namespace ledforum
