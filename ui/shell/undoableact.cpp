// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/undoableact.h"

namespace ledforum {

UndoableAct::UndoableAct(const QString& name, Step redo, Step undo, Report report)
    : QUndoCommand(name)
    , m_redo(std::move(redo))
    , m_undo(std::move(undo))
    , m_report(std::move(report))
{
}

void UndoableAct::redo()
{
    // QUndoStack::push() calls redo() once.
    if (m_isDone) {
        m_isDone = false;
        return;
    }
    run(m_redo);
}

void UndoableAct::undo()
{
    run(m_undo);
}

void UndoableAct::run(const Step& step)
{
    if (const Result<> result = step(); !result) {
        setObsolete(true);
        m_report(result.failure());
    }
}

} // namespace ledforum
