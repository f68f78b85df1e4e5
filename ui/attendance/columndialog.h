// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/teamsimport.h"
#include "ui/widgets/formdialog.h"

#include <functional>

class QComboBox;
class QGridLayout;

namespace ledforum {

class InlineMessage;

/// The mapping page: what each column of a file holds, as guessed, with its first rows beside it, and at once
/// what is read that way.
class ColumnDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// Reads the file by a mapping.
    using Read = std::function<Result<FileRead>(const ColumnMapping&)>;

    ColumnDialog(const UnknownTable& table, Read read, QWidget* parent);

    /// As chosen, once accepted.
    [[nodiscard]] const ReadReport& report() const { return *m_report; }

protected:
    Result<> apply() override;

private:
    void addColumn(QGridLayout& grid, qsizetype column, const UnknownTable& table);
    [[nodiscard]] ColumnMapping mapping() const;
    void readAgain();

    Read m_read;
    QStringList m_headings;
    std::vector<QComboBox*> m_pickers;
    InlineMessage* m_preview;
    std::optional<ReadReport> m_report;
};

} // namespace ledforum
