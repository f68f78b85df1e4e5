// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/backup/restore.h"
#include "ui/widgets/formdialog.h"

#include <functional>

namespace ledforum {

/// What a restore brings back and what it takes away, before it is done.
class RestoreDialog final : public FormDialog
{
    Q_OBJECT

public:
    using Act = std::function<Result<>()>;
    /// `when` names the backup: "24 November 2026, 3.40pm".
    RestoreDialog(const QString& when, const RestorePreview& preview, Act act, QWidget* parent = nullptr);

protected:
    Result<> apply() override;

private:
    void addNumbers(const RestorePreview& preview);
    void addLines(const QString& title, const QStringList& lines, const QString& objectName);

    Act m_act;
};

} // namespace ledforum
