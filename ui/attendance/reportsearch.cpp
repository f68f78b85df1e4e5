// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/reportsearch.h"

#include "app/attendance/reportservice.h"
#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"
#include "ui/attendance/registerwording.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Nothing where no session fits both.
std::optional<ReportSessions> ofBoth(const ReportSessions& one, const ReportSessions& other)
{
    if (one.fits == other.fits)
        return one;
    ReportSessions both = one;
    std::erase_if(both.fits, [&](TeachingSessionId session) { return !contains(other, session); });
    if (both.fits.empty())
        return std::nullopt;
    if (both.fits.size() > 1)
        both.sentence = u"The files may be of several sessions. Choose one of them."_s;
    return both;
}

/// Where the file is of a session still to come.
std::optional<Failure> comesTooEarly(Forum& forum, const Actor& actor, const QByteArray& file)
{
    const ForumClock& clock = forum.clock();
    auto coming = forum.programme().list(actor, clock.today());
    if (!coming)
        return std::nullopt;
    std::erase_if(*coming, [now = clock.now()](const TeachingSession& session) {
        return session.span.startMoment() <= now;
    });
    const ReportSessions found = sessionOfReport(file, *coming, clock.zone());
    std::erase_if(*coming, [&found](const TeachingSession& session) { return !contains(found, session.id); });
    return coming->empty() ? std::nullopt : std::optional(refused(notBegunSentence(*coming)));
}

} // namespace

bool contains(const ReportSessions& found, TeachingSessionId session)
{
    return std::ranges::find(found.fits, session) != found.fits.end();
}

Result<ReportSessions> sessionsOfAll(Forum& forum, const Actor& actor, const std::vector<QByteArray>& files)
{
    std::optional<ReportSessions> common;
    for (const QByteArray& file : files) {
        auto found = forum.reports().sessionsOf(actor, file);
        if (!found)
            return found.failure();
        if (const auto early = found->fits.empty() ? comesTooEarly(forum, actor, file) : std::nullopt)
            return *early;
        common = common ? ofBoth(*common, *found) : *std::move(found);
        if (!common)
            return refused(
                u"The files are of different sessions. Import them one by one; nothing was imported."_s);
    }
    return common.value_or(ReportSessions{});
}

} // namespace ledforum
