// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/deskservice.h"
#include "app/attendance/registerservice.h"
#include "app/cli/attendancecommands.h"
#include "app/cli/attendancejson.h"
#include "app/forum/forum.h"
#include "app/people/peopleservice.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// "checked-in": what a gesture came to, for programs.
QString codeOf(DeskGesture gesture)
{
    switch (gesture) {
    case DeskGesture::CheckIn:
        return u"checked-in"_s;
    case DeskGesture::AlreadyIn:
        return u"already-in"_s;
    case DeskGesture::CheckOut:
        return u"checked-out"_s;
    case DeskGesture::AlreadyOut:
        return u"already-out"_s;
    case DeskGesture::ComeBack:
        return u"checked-in-again"_s;
    case DeskGesture::SessionOver:
        break;
    }
    return u"session-over"_s;
}

Result<> checkIn(CommandCall& call)
{
    const auto session = sessionOf(call);
    if (!session)
        return session.failure();
    const auto person = call.forum().people().find(call.actor(), call.positional(1));
    if (!person)
        return person.failure();
    DeskNote note{.isLeaving = call.has(u"out"_s)};
    if (call.has(u"at"_s)) {
        const auto at = call.time(u"at"_s);
        if (!at)
            return at.failure();
        note.at = *at;
    }
    const auto outcome = call.forum().desk().note(call.actor(), session->id, person->id, note);
    if (!outcome)
        return outcome.failure();
    const auto open = call.forum().registers().open(call.actor(), session->id);
    if (!open)
        return open.failure();
    const auto row =
        std::ranges::find(open->rows, person->id, [](const RegisterRow& each) { return each.person.id; });
    QJsonObject object = identityOf(*person);
    addSession(object, *session);
    object[u"act"_s] = codeOf(outcome->gesture);
    object[u"time"_s] = outcome->time.toString(u"HH:mm"_s);
    addMark(object, row->mark, row->mark ? open->creditsOf(*row->mark) : Credits());
    QStringList lines{u"%1: %2."_s.arg(outcome->name, wordsFor(*outcome))};
    if (!outcome->remark.isEmpty())
        lines += outcome->remark;
    call.output().object(object, lines);
    return Done();
}

Result<SecretBytes> typedPin(const CommandCall& call)
{
    auto typed = call.prompt().secret("LED_FORUM_DOOR_PIN", u"Door PIN"_s);
    if (!typed)
        return typed.failure();
    return SecretBytes::ofPassword(*typed);
}

Result<> setOwnPin(CommandCall& call)
{
    const auto pin = typedPin(call);
    if (!pin)
        return pin.failure();
    if (const auto set = call.forum().desk().setOwnPin(call.actor(), *pin); !set)
        return set;
    call.output().object({{u"door_pin"_s, true}},
                         {u"Your door PIN is set. It checks you in at an unstaffed desk, and opens nothing "
                          "else."_s});
    return Done();
}

void reportDoor(const CommandCall& call, const Person& person, const QString& line)
{
    QJsonObject object = identityOf(person);
    if (const auto door = call.forum().desk().state(call.actor(), person.id)) {
        object[u"door_pin"_s] = door->hasPin;
        object[u"badge"_s] = door->hasBadge;
    }
    call.output().object(object, {line.arg(person.fullName.value())});
}

Result<> setPin(CommandCall& call)
{
    const auto person = call.forum().people().find(call.actor(), call.positional(0));
    if (!person)
        return person.failure();
    std::optional<SecretBytes> pin;
    if (!call.has(u"remove"_s)) {
        auto typed = typedPin(call);
        if (!typed)
            return typed.failure();
        pin = *std::move(typed);
    }
    if (const auto set = call.forum().desk().setPin(call.actor(), person->id, pin); !set)
        return set;
    reportDoor(call, *person, pin ? u"%1 has a door PIN."_s : u"%1 has no door PIN."_s);
    return Done();
}

Result<> removeBadge(CommandCall& call)
{
    const auto person = call.forum().people().find(call.actor(), call.positional(0));
    if (!person)
        return person.failure();
    if (const auto removed = call.forum().desk().removeBadge(call.actor(), person->id); !removed)
        return removed;
    reportDoor(call, *person, u"%1 has no badge."_s);
    return Done();
}

Result<> listNewcomers(CommandCall& call)
{
    const auto newcomers = call.forum().desk().newcomers(call.actor());
    if (!newcomers)
        return newcomers.failure();
    QJsonArray rows;
    for (const Newcomer& each : *newcomers) {
        const auto person = call.forum().people().person(call.actor(), each.person);
        if (!person)
            return person.failure();
        QJsonObject object = identityOf(*person);
        object[u"session"_s] = each.session.value();
        rows += object;
    }
    call.output().list(rows, {{u"Name"_s, u"full_name"_s}, {u"Id"_s, u"id"_s}});
    return Done();
}

} // namespace

std::vector<Command> deskCommands()
{
    const auto needs = CommandNeeds::SignIn;
    const QStringList person{u"PERSON"_s};
    return {
        {u"attendance check-in"_s,
         u"Note that a person came, or with --out left, as the check-in desk would"_s,
         needs,
         {u"SESSION"_s, u"PERSON"_s},
         {option(u"out"_s, u"they left"_s), option(u"at"_s, u"when, such as 14:20; else now"_s, u"TIME"_s)},
         &checkIn},
        {u"account door-pin"_s,
         u"Set the PIN that checks you in at an unstaffed desk"_s,
         needs,
         {},
         {},
         &setOwnPin},
        {u"people door-pin"_s,
         u"Set a person's door PIN as they wish it, or take it away"_s,
         needs,
         person,
         {option(u"remove"_s, u"take it away"_s)},
         &setPin},
        {u"people remove-badge"_s, u"Forget a person's badge"_s, needs, person, {}, &removeBadge},
        {u"people newcomers"_s,
         u"List who was added at a check-in desk and waits to be completed"_s,
         needs,
         {},
         {},
         &listNewcomers}};
}

} // namespace ledforum
