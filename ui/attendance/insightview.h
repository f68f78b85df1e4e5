// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/documents/document.h"
#include "ui/shell/page.h"

namespace ledforum {

/// One part of the insights, below the head of their page.
class InsightView : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the view. What goes wrong, and what was saved, is said in `message`.
    InsightView(PageContext& context, InlineMessage& message);

    /// Reads what it shows anew, keeping what is chosen.
    virtual void reload() = 0;

Q_SIGNALS:
    /// All of it in one line, for the head of the page.
    void summaryChanged(const QString& summary);

protected:
    [[nodiscard]] PageContext& context() const { return m_context; }
    [[nodiscard]] InlineMessage& message() const { return m_message; }
    /// Asks where, writes it there, and says so.
    void saveTable(const QString& title, const QString& suggestedName, const QByteArray& table);
    /// To look at, print and save; else why there is none.
    void preview(Result<Document> sheet);
    void say(const Failure& failure);

private:
    PageContext& m_context;
    InlineMessage& m_message;
};

} // namespace ledforum
