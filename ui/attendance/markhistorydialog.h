// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/attendance/markhistorymodel.h"

#include <QDialog>

namespace ledforum {

/// Who changed what in a register, searched as one types.
class MarkHistoryDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `who` is searched for first; empty shows everybody.
    MarkHistoryDialog(std::vector<HistoryLine> history, const QTimeZone& zone, const QString& who,
                      QWidget* parent);

private:
    MarkHistoryModel m_model;
};

} // namespace ledforum
