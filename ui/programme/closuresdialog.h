// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/programme/closuremodel.h"
#include "ui/shell/page.h"
#include "ui/widgets/typeddialog.h"

namespace ledforum {

class Button;
class DateField;
class PlainTableView;
class TextField;

/// The forum's own closed days: seen, added, removed.
class ClosuresDialog final : public TypedDialog
{
    Q_OBJECT

public:
    ClosuresDialog(PageContext& context, QWidget* parent);

protected:
    void sayRestored(const QString& sentence) override;

private:
    [[nodiscard]] QWidget* makeAdding();
    void reload();
    void add();
    void remove();

    PageContext& m_context;
    ClosureModel m_model;
    PlainTableView* m_table;
    DateField* m_date;
    TextField* m_reason;
    Button* m_remove;
    InlineMessage* m_message;
};

} // namespace ledforum
