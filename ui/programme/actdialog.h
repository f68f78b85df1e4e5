// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/programme/sessionacts.h"
#include "ui/widgets/formdialog.h"

namespace ledforum {

class PlainLabel;

/// The base of the dialogs that change the programme by one act: they show what it would do while it is being
/// put together, and do exactly that.
class ActDialog : public FormDialog
{
    Q_OBJECT

public:
    ActDialog(const QString& title, const QString& action, const QString& objectName,
              const PageContext& context, QWidget* parent);

protected:
    /// As the fields say; a failure says what is still wrong.
    [[nodiscard]] virtual Result<ProgrammeAct> act() = 0;
    /// On the undo stack: "move of 24 November 2026".
    [[nodiscard]] virtual QString name() const = 0;
    /// What is said afterwards: "… was moved to …."
    [[nodiscard]] virtual QString sentence() const = 0;
    /// What to know besides, of what the preview remarks.
    [[nodiscard]] virtual QStringList worthSaying(const QStringList& remarks) const { return remarks; }
    /// Shows what would be done, or why it cannot be.
    virtual void showPreview(const Result<ProgrammePreview>& preview);

    /// A place for what the act would do, below what was added so far.
    void addPreview();
    /// To be called whenever a field has changed.
    void refresh();
    Result<> apply() override;

    [[nodiscard]] const PageContext& context() const { return m_context; }

private:
    const PageContext& m_context;
    PlainLabel* m_preview = nullptr;
    std::optional<ProgrammeChange> m_expected;
};

} // namespace ledforum
