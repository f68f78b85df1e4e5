// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/typedtext.h"

#include <QDialog>

namespace ledforum {

/// A dialog in which one types. Where the window locks over it, what was typed is kept as a draft for the
/// same person, and put back when they open the dialog again. Show it with open().
class TypedDialog : public QDialog
{
    Q_OBJECT

public:
    using QDialog::QDialog;

    /// What was typed and chosen since it was opened; empty when nothing was.
    [[nodiscard]] TypedText typedText() const;
    /// Puts it back, and says so.
    void restore(const TypedText& typed);

protected:
    void showEvent(QShowEvent* event) override;
    /// Says inside the dialog that what was typed is there again.
    virtual void sayRestored(const QString& sentence) = 0;

private:
    QMap<QString, QString> m_before; ///< what stood in the fields when it was opened
};

} // namespace ledforum
