// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/people/erasure.h"
#include "ui/widgets/formdialog.h"

#include <functional>

namespace ledforum {

/// What an erasure does and what stays, before it is done.
class EraseDialog final : public FormDialog
{
    Q_OBJECT

public:
    using Erase = std::function<Result<>()>;
    EraseDialog(const ErasurePreview& preview, Erase erase, QWidget* parent = nullptr);

protected:
    Result<> apply() override;

private:
    void addLines(const QString& title, const QStringList& lines, const QString& objectName);

    Erase m_erase;
};

} // namespace ledforum
