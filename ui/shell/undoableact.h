// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"

#include <QUndoCommand>

#include <functional>

namespace ledforum {

/// An act that was done already and can be undone and done again, each by its own operation of a service. A
/// step that is refused is reported, and the act leaves the stack.
class UndoableAct final : public QUndoCommand
{
public:
    using Step = std::function<Result<>()>;
    using Report = std::function<void(const Failure& failure)>;

    /// `name` as the person would say it: "Kowalski present".
    UndoableAct(const QString& name, Step redo, Step undo, Report report);

    void redo() override;
    void undo() override;

private:
    void run(const Step& step);

    Step m_redo;
    Step m_undo;
    Report m_report;
    bool m_isDone = true; // the act itself came before the stack heard of it
};

} // namespace ledforum
