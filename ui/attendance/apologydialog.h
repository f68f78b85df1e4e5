// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/attendance/reply.h"
#include "ui/widgets/formdialog.h"

#include <functional>

class QComboBox;

namespace ledforum {

/// Asks why somebody cannot come: a category, and nothing about health.
class ApologyDialog final : public FormDialog
{
    Q_OBJECT

public:
    using Give = std::function<Result<>(const Reply& reply)>;

    ApologyDialog(const QString& title, Give give, QWidget* parent);

protected:
    Result<> apply() override;

private:
    QComboBox* m_why;
    Give m_give;
};

} // namespace ledforum
