// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/registerwording.h"

#include "app/common/wording.h"

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

QString peopleText(int number)
{
    return counted(number, u"person"_s, u"people"_s);
}

QString stateText(const Register& taken, const QTimeZone& zone)
{
    switch (taken.state) {
    case RegisterState::NotStarted:
        return u"not open yet"_s;
    case RegisterState::Open:
        return taken.mayClose ? u"open"_s
                              : u"open, to be closed from %1"_s.arg(timeOfDay(taken.session.span.end()));
    case RegisterState::Cancelled:
        return u"cancelled"_s;
    case RegisterState::Closed:
        break;
    }
    if (!taken.closing)
        return u"closed"_s;
    const QDateTime at = taken.closing->at.toTimeZone(zone);
    return u"closed on %1 at %2"_s.arg(plainDate(at.date()), timeOfDay(at.time()));
}

/// What becomes of whoever has no mark, when the rest is marked and when the register is closed.
QString willBeSet(const RegisterCounts& counts)
{
    QStringList sentences;
    if (counts.unmarkedWithApologies > 0) {
        sentences += u"%1 who gave apologies will be set to “apologies”."_s.arg(
            peopleText(counts.unmarkedWithApologies));
    }
    if (const int others = counts.unmarked - counts.unmarkedWithApologies; others > 0)
        sentences += u"%1 without a mark will be set to “did not attend”."_s.arg(peopleText(others));
    return sentences.join(u' ');
}

/// "late, 40 minutes"
QString wordsOf(const std::optional<Mark>& mark)
{
    if (!mark)
        return u"not marked"_s;
    const QString status = displayName(mark->status).toLower();
    return mark->attended() ? u"%1, %2"_s.arg(status, counted(mark->minutes, u"minute"_s, u"minutes"_s))
                            : status;
}

QStringList haveBeenSet(int apologies, int didNotAttend)
{
    QStringList sentences;
    if (apologies > 0)
        sentences += u"%1 marked “apologies”, as they had replied."_s.arg(peopleText(apologies));
    if (didNotAttend > 0)
        sentences += u"%1 marked “did not attend”."_s.arg(peopleText(didNotAttend));
    return sentences;
}

} // namespace

std::optional<InsteadOfRoster> insteadOfRoster(const std::optional<Register>& taken)
{
    if (!taken)
        return InsteadOfRoster{u"No sessions yet"_s,
                               u"Plan the term on the Programme page. A session’s register "
                               u"opens when the session starts."_s};
    const LocalSpan& span = taken->session.span;
    if (taken->state == RegisterState::NotStarted)
        return InsteadOfRoster{
            u"This register opens at %1 on %2"_s.arg(timeOfDay(span.start), longDate(span.date)),
            u"A sign-in sheet can be printed before, and the check-in desk opens on the day. The register is "
            u"taken from the start of the session, and closed after its end."_s};
    if (taken->state == RegisterState::Cancelled)
        return InsteadOfRoster{u"This session was cancelled"_s, taken->session.cancellationReason};
    if (taken->rows.empty())
        return InsteadOfRoster{u"Nobody to mark yet"_s,
                               u"Add doctors on the People page, or import them from a file."_s};
    return std::nullopt;
}

InsteadOfRoster insteadOfGone()
{
    return {u"This session is no longer there"_s,
            u"It was taken out of the programme. Choose another session from the list."_s};
}

QString subtitleOf(const Register& taken, const QTimeZone& zone)
{
    const LocalSpan& span = taken.session.span;
    return u"%1, %2 · %3"_s.arg(longDate(span.date), timeSpan(span), stateText(taken, zone));
}

QString restQuestion(const RegisterCounts& counts)
{
    return willBeSet(counts) + u" You can undo this until the register is closed."_s;
}

QString closeQuestion(const RegisterCounts& counts)
{
    const QString after =
        u" A closed register changes only by a correction with its reason, and certificates can be issued from it."_s;
    return (counts.unmarked == 0 ? u"Everybody is marked."_s : willBeSet(counts)) + after;
}

QString restSentence(const RegisterCounts& before)
{
    return haveBeenSet(before.unmarkedWithApologies, before.unmarked - before.unmarkedWithApologies)
        .join(u' ');
}

QString closedSentence(const RegisterClosed& closed)
{
    return (QStringList{u"The register is closed."_s} +
            haveBeenSet(closed.markedApologies, closed.markedDidNotAttend))
        .join(u' ');
}

QString reportWords(ReportKind kind)
{
    return kind == ReportKind::Teams ? u"Teams report"_s : u"sign-in sheet"_s;
}

QString importedSentence(const TeamsImport& outcome)
{
    const QString what = reportWords(outcome.kind);
    const int marked = outcome.count(ImportEffect::New) + outcome.count(ImportEffect::Changed);
    QString sentence = u"%1 marked from the %2."_s.arg(peopleText(marked), what);
    if (const int lost = outcome.count(ImportEffect::Lost); lost > 0)
        sentence += u" %1 lost the mark of the earlier %2."_s.arg(
            peopleText(lost), outcome.kind == ReportKind::Teams ? u"report"_s : u"sheet"_s);
    if (!outcome.unmatched.empty())
        sentence += u" %1 nobody."_s.arg(outcome.unmatched.size() == 1
                                             ? u"1 row matches"_s
                                             : u"%1 rows match"_s.arg(outcome.unmatched.size()));
    return sentence;
}

QString markedSentence(const QString& name, const std::optional<Mark>& before,
                       const std::optional<Mark>& after)
{
    if (!before)
        return u"%1: %2."_s.arg(name, wordsOf(after));
    if (before == after)
        return u"%1 stays: %2."_s.arg(name, wordsOf(after));
    return u"%1: %2, was %3."_s.arg(name, wordsOf(after), wordsOf(before));
}

QString sessionText(const TeachingSession& session)
{
    return u"%1, %2"_s.arg(longDate(session.span.date), session.title);
}

QString ofOtherSession(const TeachingSession& session, qsizetype files)
{
    return (files == 1 ? u"This report is of %1."_s : u"These reports are of %1."_s)
        .arg(sessionText(session));
}

} // namespace ledforum
