// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/attendance/sheetacts.h"
#include "ui/attendance/sheettally.h"
#include "ui/widgets/typeddialog.h"

class QBoxLayout;
class QKeyEvent;

namespace ledforum {

class Button;
class PlainLabel;
class PlainTableView;
class SheetModel;
class TextField;

/// Types a sheet of paper back, with the eye on the paper: one field always has the keyboard. A number and
/// Enter or space marks its row and shows the name; Enter on the empty field marks the chosen row and goes
/// on; Backspace on the empty field takes the last step back; Ctrl+Enter finishes. Show it with open().
class TypeSheetDialog final : public TypedDialog
{
    Q_OBJECT

public:
    /// `context` outlives the dialog.
    TypeSheetDialog(PageContext& context, const SheetContent& sheet, QWidget* parent);
    void reject() override;

Q_SIGNALS:
    /// It is typed back: how that went.
    void saved(const ledforum::SheetTyped& typed);
    /// And the register is to be closed, as was asked and agreed to.
    void closeAgreed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void sayRestored(const QString& sentence) override;

private:
    void addHead(QBoxLayout& column);
    void addFields(QBoxLayout& column);
    void addTable(QBoxLayout& column);
    void addButtons(QBoxLayout& column);

    [[nodiscard]] bool handleKey(const QKeyEvent& key);
    void preview(const QString& typed);
    /// False, with what is wrong said, where the field holds what cannot be taken.
    bool commit();
    bool commitName(int number);
    void markChosen();
    void takeBack();
    void choose(int number);
    void step(int rows);
    /// Shows what the tally says now.
    void refresh();
    void readDraft(const QString& text);
    void say(const QString& sentence, bool isWrong = false);

    [[nodiscard]] std::optional<int> onPaper() const;
    [[nodiscard]] QString closeText() const;
    void finish(bool wantsClosing);
    [[nodiscard]] bool isReady();

    PageContext& m_context;
    SheetContent m_sheet;
    SheetTally m_tally;
    SheetEntries m_before; ///< as the register had it when this was opened
    SheetModel* m_model;
    PlainTableView* m_table;
    TextField* m_field;
    TextField* m_count;
    TextField* m_draft; ///< never seen: what a lock keeps
    PlainLabel* m_said;
    PlainLabel* m_typed;
    PlainLabel* m_agreement;
    Button* m_save;
    Button* m_close;
    QString m_stranger;  ///< the name that nobody has; a second Enter adds them
    bool m_walks = true; ///< Enter on the empty field marks the chosen row
};

} // namespace ledforum
