// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/notseen.h"

#include "app/common/wording.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

bool isAway(const ClosedMark& mark)
{
    return mark.apology == Apology::Leave || mark.apology == Apology::NonWorkingDay;
}

bool isKeptByWork(const ClosedMark& mark)
{
    return mark.apology == Apology::NotReleased || mark.apology == Apology::OnCallOrNights;
}

/// Where nobody knows, the first day there is.
QDate firstDay(const Person& doctor)
{
    return doctor.intake ? QDate::fromString(doctor.intake->value() + u"-01"_s, Qt::ISODate)
                         : QDate(1900, 1, 1);
}

/// Takes the lines of one doctor in order of session.
void count(NotSeen& line, const ClosedMark& mark)
{
    if (mark.attended()) {
        line = {.person = std::move(line.person), .lastCame = mark.date};
        return;
    }
    if (mark.date < firstDay(line.person))
        return;
    if (line.missed++ == 0)
        line.firstMissed = mark.date;
    const bool gaveApologies = mark.status == MarkStatus::Apologies || mark.apology;
    line.apologies += gaveApologies ? 1 : 0;
    line.away += isAway(mark) ? 1 : 0;
    line.keptAwayByWork += isKeptByWork(mark) ? 1 : 0;
}

} // namespace

NotSeenReport notSeen(const std::vector<Person>& people, const std::vector<ClosedMark>& marks, int sessions)
{
    NotSeenReport report{.sessions = sessions};
    QHash<PersonId, std::vector<const ClosedMark*>> byPerson;
    QSet<TeachingSessionId> registers;
    for (const ClosedMark& mark : marks) {
        byPerson[mark.person].push_back(&mark);
        registers.insert(mark.session);
    }
    report.registers = int(registers.size());
    for (const Person& person : people) {
        if (!person.isActive || !person.roles.testFlag(Role::Led))
            continue;
        NotSeen line{.person = person};
        for (const ClosedMark* mark : byPerson.value(person.id))
            count(line, *mark);
        if (line.missed >= sessions)
            (line.wasAwayEachTime() ? report.away : report.missing).push_back(line);
    }
    for (auto* list : {&report.missing, &report.away})
        std::ranges::stable_sort(*list, std::greater(), &NotSeen::missed);
    return report;
}

QString notSeenText(const NotSeen& line)
{
    return line.lastCame ? u"Not seen since %1"_s.arg(plainDate(*line.lastCame)) : u"Not seen yet"_s;
}

QString missedText(const NotSeen& line)
{
    return counted(line.missed, u"session"_s, u"sessions"_s);
}

QString apologiesText(const NotSeen& line)
{
    if (line.apologies == 0)
        return u"None"_s;
    const QString often =
        line.apologies == line.missed ? u"Each time"_s : u"%1 of %2"_s.arg(line.apologies).arg(line.missed);
    return 2 * line.keptAwayByWork > line.missed ? often + u", mostly kept away by work"_s : often;
}

} // namespace ledforum
