// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/people/peopleimport.h"
#include "ui/widgets/formdialog.h"

#include <functional>

namespace ledforum {

/// Shows what a file of people would do, line by line, before anything is done.
class PeopleImportDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// `import` does it; it is asked only when the preview has no bad line.
    PeopleImportDialog(const QString& fileName, const PeopleImport& preview, std::function<Result<>()> import,
                       QWidget* parent);

protected:
    Result<> apply() override { return m_import(); }

private:
    void showOutcome(const PeopleImport& preview);

    std::function<Result<>()> m_import;
};

} // namespace ledforum
