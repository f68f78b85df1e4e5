// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/programme/programmeimport.h"
#include "ui/widgets/formdialog.h"

#include <functional>

namespace ledforum {

/// Shows which untitled sessions a file of topics would fill, before anything is done.
class TopicsDialog final : public FormDialog
{
    Q_OBJECT

public:
    TopicsDialog(const QString& fileName, const ProgrammeImport& preview, std::function<Result<>()> import,
                 QWidget* parent);

protected:
    Result<> apply() override { return m_import(); }

private:
    std::function<Result<>()> m_import;
};

} // namespace ledforum
