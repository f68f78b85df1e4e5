// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificatecontradiction.h"

#include "app/common/wording.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

using Outcome = CertificatePreviewLine::Outcome;

QString inMinutes(int minutes)
{
    return counted(minutes, u"minute"_s, u"minutes"_s);
}

QStringList sessionDifferences(const CertificateRecord& says, const TeachingSession& today)
{
    QStringList differences;
    if (says.span.date != today.span.date)
        differences += u"On %1; now %2"_s.arg(longDate(says.span.date), longDate(today.span.date));
    if (says.span.start != today.span.start)
        differences += u"From %1; now %2"_s.arg(timeOfDay(says.span.start), timeOfDay(today.span.start));
    if (says.span.minutes != today.span.minutes)
        differences += u"A session of %1; now %2"_s.arg(inMinutes(says.span.minutes)).arg(today.span.minutes);
    if (says.isClinical != today.isClinical)
        differences += today.isClinical ? u"Not clinical; now clinical"_s : u"Clinical; now not clinical"_s;
    return differences;
}

QStringList factDifferences(const CertificateRecord& says, const CertificatePreviewLine& earned,
                            int sessionMinutes)
{
    if (earned.outcome != Outcome::ToIssue)
        return {u"The register says: "_s + earned.reason};
    const int minutes = std::min(earned.minutes, sessionMinutes);
    QStringList differences;
    if (says.minutesAttended != minutes)
        differences += u"%1 %2; now %3"_s
                           .arg(inMinutes(says.minutesAttended),
                                says.kind == CertificateKind::Teaching ? u"taught"_s : u"attended"_s)
                           .arg(minutes);
    const bool isAnotherSum = !differences.isEmpty() || says.span.minutes != sessionMinutes;
    if (isAnotherSum && says.credits != earned.credits)
        differences += u"CPD credits %1; now %2"_s.arg(says.credits.text(), earned.credits.text());
    return differences;
}

} // namespace

Contradiction contradictionOf(PersonId person, const CertificateRecord& says, const CertificateBasis& today)
{
    if (today.session.state == TeachingState::Cancelled)
        return {{u"The session was cancelled"_s}, {}, {}};
    const auto candidate = std::ranges::find_if(today.candidates, [&](const CertificateCandidate& each) {
        return each.person == person && each.kind == says.kind;
    });
    if (candidate == today.candidates.end())
        return {{says.kind == CertificateKind::Teaching ? u"No speaker of this session any more"_s
                                                        : u"Not in the register any more"_s},
                {},
                {}};
    const CertificatePreviewLine earned = earnedBy(*candidate, today);
    Contradiction found{factDifferences(says, earned, today.session.span.minutes) +
                            sessionDifferences(says, today.session),
                        {},
                        {}};
    if (earned.outcome == Outcome::ToIssue) {
        found.candidate = *candidate;
        found.credits = earned.credits;
    }
    return found;
}

} // namespace ledforum
