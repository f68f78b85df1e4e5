// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/protectedtime.h"

#include "app/attendance/share.h"
#include "database/types/textfold.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <numeric>
#include <utility>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// A doctor at a session.
using Place = std::pair<TeachingSessionId, PersonId>;

/// How one possible attendance ended.
struct Outcome
{
    enum Kind { Attended, Apologies, DidNotAttend } kind = DidNotAttend;
    std::optional<Apology> apology = std::nullopt;
};

Outcome outcomeOf(const std::optional<Mark>& mark, const std::optional<Reply>& reply)
{
    const auto apology = reply ? reply->apology() : std::nullopt;
    if (!mark)
        return apology ? Outcome{Outcome::Apologies, apology} : Outcome{};
    switch (mark->status) {
    case MarkStatus::Present:
    case MarkStatus::Late:
    case MarkStatus::LeftEarly:
        return {Outcome::Attended};
    case MarkStatus::Apologies:
        return {Outcome::Apologies, apology};
    case MarkStatus::DidNotAttend:
        break;
    }
    return {};
}

QDate firstDay(const Intake& intake)
{
    return QDate::fromString(intake.value() + u"-01"_s, Qt::ISODate);
}

bool wasPossible(const Person& doctor, QDate day, bool isKnown, const Outcome& outcome)
{
    if (outcome.kind == Outcome::Attended)
        return true;
    if (doctor.intake)
        return day >= firstDay(*doctor.intake) && (isKnown || doctor.isActive);
    return isKnown;
}

void count(ProtectedTime& time, const Outcome& outcome, int minutes)
{
    switch (outcome.kind) {
    case Outcome::Attended:
        ++time.attended;
        return;
    case Outcome::Apologies:
        ++(outcome.apology ? time.apologies[size_t(*outcome.apology)] : time.apologiesWithoutReason);
        if (outcome.apology)
            time.minutesMissed[size_t(*outcome.apology)] += minutes;
        return;
    case Outcome::DidNotAttend:
        break;
    }
    ++time.didNotAttend;
}

ProtectedTime sum(ProtectedTime a, const ProtectedTime& b)
{
    a.doctors += b.doctors;
    a.attended += b.attended;
    std::ranges::transform(a.apologies, b.apologies, a.apologies.begin(), std::plus());
    a.apologiesWithoutReason += b.apologiesWithoutReason;
    a.didNotAttend += b.didNotAttend;
    std::ranges::transform(a.minutesMissed, b.minutesMissed, a.minutesMissed.begin(), std::plus());
    return a;
}

template <class Value>
std::optional<Value> valueAt(const QHash<Place, Value>& values, const Place& place)
{
    const auto found = values.constFind(place);
    return found == values.constEnd() ? std::nullopt : std::optional(*found);
}

/// What is known of every doctor at every session.
class Said final
{
public:
    explicit Said(const AttendanceRecord& record)
    {
        for (const SessionMark& line : record.marks)
            m_marks.insert({line.session, line.mark.person}, line.mark);
        for (const SessionReply& reply : record.replies)
            m_replies.insert({reply.session, reply.line.person}, reply.line.reply);
    }
    /// The doctor's possible attendances of these sessions.
    [[nodiscard]] ProtectedTime of(const Person& doctor, const std::vector<TeachingSession>& held) const
    {
        ProtectedTime time;
        for (const TeachingSession& session : held) {
            const Place place{session.id, doctor.id};
            const auto mark = valueAt(m_marks, place);
            const Outcome outcome = outcomeOf(mark, valueAt(m_replies, place));
            const bool isKnown = mark || outcome.kind == Outcome::Apologies;
            if (wasPossible(doctor, session.span.date, isKnown, outcome))
                count(time, outcome, session.span.minutes);
        }
        time.doctors = time.possible() > 0 ? 1 : 0;
        return time;
    }

private:
    QHash<Place, Mark> m_marks;
    QHash<Place, Reply> m_replies;
};

} // namespace

int ProtectedTime::possible() const
{
    return attended + allApologies() + didNotAttend;
}

int ProtectedTime::allApologies() const
{
    return std::accumulate(apologies.begin(), apologies.end(), apologiesWithoutReason);
}

int ProtectedTime::keptAwayByWork() const
{
    return because(Apology::NotReleased) + because(Apology::OnCallOrNights);
}

std::optional<double> ProtectedTime::kept() const
{
    const int whole = attended + keptAwayByWork();
    return whole == 0 ? std::nullopt : std::optional(double(attended) / whole);
}

std::optional<int> ProtectedTime::keptPercent() const
{
    return wholePercent(attended, attended + keptAwayByWork());
}

int ProtectedTime::minutesLost() const
{
    return minutesMissed[size_t(Apology::NotReleased)] + minutesMissed[size_t(Apology::OnCallOrNights)];
}

double ProtectedTime::hoursLost() const
{
    return minutesLost() / 60.0;
}

ProtectedTime ProtectedTimeReport::of(const QString& specialty) const
{
    const auto found = std::ranges::find(specialties, specialty, &SpecialtyProtectedTime::specialty);
    return found == specialties.end() ? ProtectedTime() : found->time;
}

QString protectedTimeFormula()
{
    return u"Protected time kept = attended ÷ (attended + kept away by work). Kept away by work: not "
           u"released, or on "
           "call or nights."_s;
}

QString keptText(const ProtectedTime& time)
{
    const auto percent = time.keptPercent();
    return percent ? u"%1%"_s.arg(*percent) : u"–"_s;
}

QString specialtyName(const QString& specialty)
{
    return specialty.isEmpty() ? u"No specialty"_s : specialty;
}

ProtectedTimeReport protectedTime(const AttendanceRecord& record, QDate first, QDate last)
{
    ProtectedTimeReport report{.first = first, .last = last};
    std::vector<TeachingSession> held;
    std::ranges::copy_if(record.sessions, std::back_inserter(held), [&](const TeachingSession& session) {
        return session.state == TeachingState::Held && session.span.date >= first &&
               session.span.date <= last;
    });
    report.sessions = int(held.size());
    const Said said(record);
    QMap<std::pair<bool, QString>, SpecialtyProtectedTime> bySpecialty;
    for (const Person& person : record.people) {
        if (!person.roles.testFlag(Role::Led))
            continue;
        const ProtectedTime own = said.of(person, held);
        if (own.doctors == 0)
            continue;
        SpecialtyProtectedTime& line = bySpecialty[{person.specialty.isEmpty(), folded(person.specialty)}];
        line.specialty = person.specialty;
        line.time = sum(line.time, own);
        report.total = sum(report.total, own);
    }
    for (const SpecialtyProtectedTime& line : bySpecialty)
        report.specialties.push_back(line);
    return report;
}

QString hoursText(double hours)
{
    return hours == 1 ? u"1 hour"_s : u"%1 hours"_s.arg(QString::number(hours, 'g', 4));
}

} // namespace ledforum
