// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/reportjson.h"

#include "app/cli/attendancejson.h"
#include "app/common/wording.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString codeOf(ImportEffect effect)
{
    switch (effect) {
    case ImportEffect::New:
        return u"new"_s;
    case ImportEffect::Changed:
        return u"changed"_s;
    case ImportEffect::Same:
        return u"unchanged"_s;
    case ImportEffect::KeptByHand:
        return u"kept-by-hand"_s;
    case ImportEffect::Lost:
        break;
    }
    return u"lost"_s;
}

QString codeOf(MatchedBy by)
{
    switch (by) {
    case MatchedBy::Said:
        return u"said"_s;
    case MatchedBy::Remembered:
        return u"remembered"_s;
    case MatchedBy::Email:
        return u"email"_s;
    case MatchedBy::Number:
        return u"number"_s;
    case MatchedBy::Name:
        break;
    }
    return u"name"_s;
}

QString codeOf(Likeness likeness)
{
    switch (likeness) {
    case Likeness::SameAddress:
        return u"same-address"_s;
    case Likeness::SameName:
        return u"same-name"_s;
    case Likeness::PartOfName:
        return u"part-of-name"_s;
    case Likeness::SimilarName:
        break;
    }
    return u"similar-name"_s;
}

QJsonObject jsonOf(const ImportedAttendance& line)
{
    QJsonObject object = identityOf(line.person);
    object[u"name_in_report"_s] = line.reportName;
    object[u"matched_by"_s] = codeOf(line.matchedBy);
    object[u"effect"_s] = codeOf(line.effect);
    object[u"status_before"_s] = line.before ? codeOf(line.before->status) : QJsonValue();
    object[u"minutes_before"_s] = line.before ? QJsonValue(line.before->minutes) : QJsonValue();
    addMark(object, line.mark, line.credits);
    return object;
}

QJsonObject jsonOf(const UnmatchedAttendee& attendee)
{
    QJsonArray suggestions;
    for (const Suggestion& one : attendee.suggestions) {
        QJsonObject object = identityOf(one.person);
        object[u"because"_s] = codeOf(one.likeness);
        suggestions += object;
    }
    const Person* likeliest = attendee.likeliest();
    return {{u"name"_s, attendee.name},
            {u"email"_s, attendee.email.isEmpty() ? QJsonValue() : attendee.email},
            {u"minutes"_s, attendee.minutes},
            {u"suggestion"_s, likeliest ? QJsonValue(identityOf(*likeliest)) : QJsonValue()},
            {u"suggestions"_s, suggestions}};
}

QJsonArray jsonOf(const std::vector<UnmatchedAttendee>& attendees)
{
    QJsonArray rows;
    for (const UnmatchedAttendee& attendee : attendees)
        rows += jsonOf(attendee);
    return rows;
}

QString hintFor(const UnmatchedAttendee& attendee)
{
    QStringList names;
    for (const Suggestion& one : attendee.suggestions)
        names += one.person.fullName.value();
    return names.isEmpty() ? QString() : u"; perhaps "_s + names.join(u" or "_s);
}

/// "54 → 25 minutes": what becomes of a mark that somebody has already.
QString effectOf(const ImportedAttendance& line)
{
    if (line.effect == ImportEffect::KeptByHand)
        return u" (marked by hand, and kept)"_s;
    if (line.effect != ImportEffect::Changed || !line.before)
        return {};
    QString change;
    if (line.before->status != line.mark.status)
        change = u"%1 → %2, "_s.arg(displayName(line.before->status).toLower(),
                                    displayName(line.mark.status).toLower());
    return u" (%1%2 → %3)"_s.arg(change, QString::number(line.before->minutes),
                                 counted(line.mark.minutes, u"minute"_s, u"minutes"_s));
}

} // namespace

QJsonObject jsonOf(const TeamsImport& import, const TeachingSession& session, bool isDryRun)
{
    QJsonArray people;
    for (const ImportedAttendance& line : import.people)
        people += jsonOf(line);
    QJsonObject object{{u"dry_run"_s, isDryRun},
                       {u"kind"_s, import.kind == ReportKind::Teams ? u"teams"_s : u"sign-in-sheet"_s},
                       {u"people"_s, people},
                       {u"unmatched"_s, jsonOf(import.unmatched)},
                       {u"ignored"_s, jsonOf(import.ignored)},
                       {u"warnings"_s, QJsonArray::fromStringList(import.warnings)}};
    for (const ImportEffect effect : {ImportEffect::New, ImportEffect::Changed, ImportEffect::Same,
                                      ImportEffect::KeptByHand, ImportEffect::Lost})
        object[codeOf(effect).replace(u'-', u'_')] = import.count(effect);
    addSession(object, session);
    return object;
}

QStringList linesOf(const TeamsImport& import, const TeachingSession& session, bool isDryRun)
{
    QStringList lines{u"%1: %2"_s.arg(longDate(session.span.date), session.title)};
    for (const ImportedAttendance& line : import.people) {
        if (line.effect == ImportEffect::Lost)
            lines += u"%1: loses the mark of an earlier report"_s.arg(line.person.fullName.value());
        else
            lines += lineOf(line.person.fullName.value(), line.mark, line.credits) + effectOf(line);
    }
    for (const UnmatchedAttendee& attendee : import.unmatched)
        lines += u"Unmatched: %1, %2%3"_s.arg(
            attendee.name, counted(attendee.minutes, u"minute"_s, u"minutes"_s), hintFor(attendee));
    for (const UnmatchedAttendee& attendee : import.ignored)
        lines += u"Ignored: %1"_s.arg(attendee.name);
    lines += u"%1 new, %2 changed, %3 unchanged, %4 kept by hand, %5 unmatched."_s
                 .arg(import.count(ImportEffect::New))
                 .arg(import.count(ImportEffect::Changed))
                 .arg(import.count(ImportEffect::Same))
                 .arg(import.count(ImportEffect::KeptByHand))
                 .arg(import.unmatched.size());
    if (isDryRun)
        lines += u"Dry run: nothing was changed."_s;
    return lines;
}

} // namespace ledforum
