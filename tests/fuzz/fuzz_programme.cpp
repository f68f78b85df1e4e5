// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/pastprogramme.h"
#include "app/programme/programmeimport.h"
#include "tests/fuzz/fuzztarget.h"

using namespace ledforum;

namespace {

TeachingSession planned(int id, QDate date, const QString& title)
{
    TeachingSession session;
    session.id = TeachingSessionId(id);
    session.span = {date, QTime(14, 0), 60};
    session.title = title;
    session.isUntitled = title.isEmpty();
    return session;
}

const std::vector sessions = {planned(1, {2026, 12, 8}, {}),
                              planned(2, {2026, 12, 22}, QStringLiteral("Sepsis"))};

} // namespace

/// A file of topics, or of the sessions of earlier years.
void tryInput(const QByteArray& input)
{
    const auto topics = readTopics(input);
    fuzz::require(topics || !topics.failure().sentence.isEmpty());
    if (topics) {
        const ProgrammeImport import = matchTopics(*topics, sessions);
        fuzz::require(import.filled.size() + import.present.size() + import.leftOver.size() ==
                      topics->size());
    }
    static const ForumSettings settings;
    const QDate today(2026, 11, 24);
    const auto past = readPastSessions(input, settings, today);
    fuzz::require(past || !past.failure().sentence.isEmpty());
    if (!past)
        return;
    for (const PastSession& one : *past)
        fuzz::require(one.session.span.date < today && one.session.span.start.isValid());
}
