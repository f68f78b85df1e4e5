// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/signinsheetservice.h"
#include "ui/widgets/formdialog.h"

#include <functional>

namespace ledforum {

class TextField;

/// Finds a sheet by the code that is printed on it; a scanner may type it from the QR code.
class FindSheetDialog final : public FormDialog
{
    Q_OBJECT

public:
    using Find = std::function<Result<SheetContent>(const QString& code)>;

    FindSheetDialog(Find find, QWidget* parent);
    /// Once accepted.
    [[nodiscard]] const SheetContent& sheet() const { return *m_sheet; }

private:
    Result<> apply() override;

    Find m_find;
    TextField* m_code;
    std::optional<SheetContent> m_sheet;
};

} // namespace ledforum
