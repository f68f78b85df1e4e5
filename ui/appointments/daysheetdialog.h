// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/daysheet.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;

namespace ledforum {

class Dialogs;

/// Asks whether the day sheet is to name topics, and shows it as it prints.
class DaySheetDialog final : public FormDialog
{
    Q_OBJECT

public:
    DaySheetDialog(std::vector<DaySheet> sheets, const QString& forumName, Dialogs& dialogs, QWidget* parent);

protected:
    Result<> apply() override;

private:
    std::vector<DaySheet> m_sheets;
    QString m_forumName;
    Dialogs& m_dialogs;
    QCheckBox* m_withoutTopics;
};

} // namespace ledforum
