// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/programme/period.h"
#include "ui/shell/page.h"

namespace ledforum {

/// The files that the programme is read from and written to, each with the dialog that shows beforehand what
/// would happen.
class ProgrammeFiles final
{
public:
    /// The dialogs open above `page`, and its message says what became of them.
    ProgrammeFiles(PageContext& context, QWidget& page, InlineMessage& message)
        : m_context(context)
        , m_page(page)
        , m_message(message)
    {
    }

    void importTopics() const;
    void importPastSessions() const;
    void importPastRegisters() const;
    void exportCalendar() const;
    /// The period for the notice board: to look at, to print, to save.
    void printNoticeBoard(const Period& period) const;

private:
    void previewTopics(const QString& path) const;
    void say(const Failure& failure) const { m_message.show(MessageKind::Error, failure.sentence); }

    PageContext& m_context;
    QWidget& m_page;
    InlineMessage& m_message;
};

} // namespace ledforum
