// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/reportservice.h"
#include "ui/shell/page.h"

namespace ledforum {

class ProgressPanel;

/// The way of files into a register: finds their session, reads them, asks what their columns hold where that
/// cannot be told, shows what they would do, and imports them. Large files are read beside the window.
class ReportIntake final : public QObject
{
    Q_OBJECT

public:
    /// `page` is what dialogs open over.
    ReportIntake(PageContext& context, QWidget& page);

    /// Shown while a file is read that takes its time.
    [[nodiscard]] ProgressPanel* progress() const { return m_progress; }

    /// Files for that register. Where they are another session's, its import is offered instead.
    void open(TeachingSessionId session, const QStringList& paths);
    /// Files that find their session themselves. Where several may be meant, or the dates tell nothing, it is
    /// asked for among those that have begun; `shown` is offered first.
    void arrive(const QStringList& paths, std::optional<TeachingSessionId> shown);
    /// Once more what was imported last, to match what is left.
    void openAgain();

Q_SIGNALS:
    /// The session is known: its register is to be shown behind what follows.
    void sessionFound(TeachingSessionId session);
    void imported(const TeamsImport& outcome);
    void failed(const QString& sentence);

private:
    struct Files
    {
        TeachingSessionId session{0};
        std::vector<QByteArray> contents;
        std::vector<ReadReport> read;
        bool isSessionChosen = false; ///< by a person, and not by what the files say
    };

    /// What is still read for files that came before is of no interest any more.
    void stop();
    [[nodiscard]] std::optional<std::vector<QByteArray>> contentsOf(const QStringList& paths);
    [[nodiscard]] bool isLarge(const std::vector<QByteArray>& contents) const;
    /// Does `work(forum)`, which returns a Result, here or beside the window, and hands a success to `done`
    /// and a failure to `wrong`; neither where it was stopped in between.
    template <class Work, class Finish, class Wrong>
    void run(bool isBeside, Work work, Finish done, Wrong wrong);
    template <class Work, class Finish>
    void run(bool isBeside, Work work, Finish done)
    {
        run(isBeside, std::move(work), std::move(done),
            [this](const Failure& failure) { Q_EMIT failed(failure.sentence); });
    }
    void askForSession(const ReportSessions& found, std::vector<QByteArray> contents,
                       std::optional<TeachingSessionId> shown);
    /// The files don't read as those of the session that somebody chose: where they are another's, offers
    /// that one, and else says why.
    void lookElsewhere(const Files& files, const Failure& failure);
    void offerOther(const Files& files, TeachingSessionId other);
    void begin(const Files& files);
    /// Reads the next file that is not read yet; after the last shows what they would do.
    void readNext(const Files& files);
    void askForColumns(const Files& files, const UnknownTable& table);
    void preview(const Files& files);
    void show(const Files& files, const TeamsImport& first);
    [[nodiscard]] Result<TeamsImport> import(const Files& files, const ImportAnswers& answers) const;

    PageContext& m_context;
    QWidget& m_page;
    ProgressPanel* m_progress;
    int m_run = 0; ///< grows with every stop: what began under an earlier number is not heeded
    Files m_last;
};

} // namespace ledforum
