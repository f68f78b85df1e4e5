// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/steppedwork.h"

#include <QWidget>

namespace ledforum {

class Button;
class ProgressPanel;

/// Long work of a page, which runs beside the window: how far it is, with Stop; then how it went, with "Go
/// on" where it was stopped, and a way to what was written. Hidden before the first.
class WorkStrip final : public QWidget
{
    Q_OBJECT

public:
    /// How it went.
    struct Told
    {
        QString sentence;
        QString place = {}; ///< a folder or file to open; empty for none
        MessageKind kind = MessageKind::Success;
    };
    using Progress = SteppedWork::Progress;
    /// One part of the work. It runs on another thread and refers to nothing of the page; stopped by
    /// `progress`, it returns FailureCode::Cancelled. Done again, it does what is left.
    struct Stage
    {
        QString what; ///< as the progress calls it: "Writing the certificates"
        std::function<Result<Told>(Forum&, const Progress& progress)> work;
    };

    /// Names of its parts begin with `objectName`.
    WorkStrip(PageContext& context, const QString& objectName, QWidget* parent = nullptr);

    /// One stage after the other; what the last tells is shown. Only says so while something runs.
    void run(std::vector<Stage> stages);
    [[nodiscard]] bool isRunning() const { return m_work.isRunning(); }
    /// Something about what the page does that is not such work.
    void say(MessageKind kind, const QString& sentence);

Q_SIGNALS:
    /// Also when it failed or was stopped.
    void ended();

private:
    /// Nothing is said any more.
    void clear();
    void runStage(size_t number);
    void showStep(qsizetype done, qsizetype all);
    void showEnd(const Result<Told>& end);
    void open();

    PageContext& m_context;
    SteppedWork m_work;
    std::vector<Stage> m_stages;
    QString m_what; ///< of the stage that runs
    QString m_place;
    ProgressPanel* m_progress;
    InlineMessage* m_message;
    Button* m_goOn;
    Button* m_open;
    Button* m_close;
};

} // namespace ledforum
