// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/formdialog.h"
#include "ui/widgets/importmodel.h"

#include <functional>

class QCheckBox;

namespace ledforum {

/// What a file would do, before anything is done.
struct ImportPreview
{
    QString title; ///< of the dialog
    QString fileName;
    QString summary; ///< "312 marks new · 4 the same"
    std::vector<ImportRow> rows;
    QString action;   ///< on the button: "Import 312 marks"
    bool isPossible;  ///< without leaving anything out
    QString leaveOut; ///< offers to leave out what is not known, which makes it possible; empty: nothing is
    QString problem;  ///< what to do about what cannot be imported; empty when all is well
};

/// Lists every line of a file and what becomes of it, and imports it once that has been seen.
class ImportDialog final : public FormDialog
{
    Q_OBJECT

public:
    using Import = std::function<Result<>(bool leavesOut)>;

    ImportDialog(const ImportPreview& preview, const QString& objectName, Import import, QWidget* parent);

protected:
    Result<> apply() override;

private:
    Import m_import;
    QCheckBox* m_leaveOut;
};

} // namespace ledforum
