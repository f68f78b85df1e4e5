// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/backup/backupkeeper.h"

#include "ui/widgets/background.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds atStart(3);       // the first screen comes first
constexpr std::chrono::seconds betweenLooks(60); // looking costs next to nothing

} // namespace

BackupKeeper::BackupKeeper(const QString& forumFile, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_service(forumFile, clock)
{
    connect(&m_timer, &QTimer::timeout, this, &BackupKeeper::keepUp);
    m_timer.start(atStart);
}

void BackupKeeper::keepUp()
{
    m_timer.start(betweenLooks);
    if (m_isUnderWay) // a network drive may take its time
        return;
    m_isUnderWay = true;
    inBackground(
        this, [service = m_service] { return service.keepUp(); },
        [this](const Result<std::optional<BackupMade>>& kept) { finish(kept); });
}

void BackupKeeper::finish(const Result<std::optional<BackupMade>>& kept)
{
    m_isUnderWay = false;
    if (kept && !*kept)
        return; // nothing was to be done, which says nothing of what went wrong before
    const QString problem =
        kept ? (*kept)->secondProblem : u"The forum could not be backed up. "_s + kept.failure().sentence;
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged(problem);
}

} // namespace ledforum
