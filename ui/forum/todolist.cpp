// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forum/todolist.h"

#include "app/appointments/bookingservice.h"
#include "app/appointments/recordservice.h"
#include "app/attendance/registerservice.h"
#include "app/attendance/signinsheetservice.h"
#include "app/certificates/certificateservice.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"
#include "app/security/accesspolicy.h"
#include "ui/appointments/appointmentnews.h"
#include "ui/appointments/leaversstrip.h"
#include "ui/appointments/slotbutton.h"
#include "ui/appointments/slotstate.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

// Older ones stand on the pages of registers and certificates; here is what is pressing.
constexpr int daysBack = 120;
constexpr int daysAhead = 120;

std::optional<ToDo> openRegister(const PageContext& context, const TeachingSession& session)
{
    const auto here = context.forum.registers().open(context.actor, session.id);
    if (!here || here->state != RegisterState::Open)
        return std::nullopt;
    const QString day = plainDate(session.span.date);
    return here->mayClose ? ToDo{u"The register of %1 is still open."_s.arg(day), u"Close register"_s,
                                 PageId::Register, session.id.value()}
                          : ToDo{u"%1 is under way."_s.arg(session.title), u"Take register"_s,
                                 PageId::Register, session.id.value()};
}

std::optional<ToDo> certificatesToIssue(const PageContext& context, const TeachingSession& session)
{
    const auto preview = context.forum.certificates().preview(context.actor, session.id);
    if (!preview || preview->toIssue() == 0)
        return std::nullopt;
    const QString many = counted(preview->toIssue(), u"certificate waits"_s, u"certificates wait"_s);
    return ToDo{u"%1 for %2, %3."_s.arg(many, session.title, plainDate(session.span.date)), u"Issue"_s,
                PageId::Certificates, session.id.value()};
}

/// Somebody has the paper, and the register does not know yet what stands on it.
std::vector<ToDo> sheetsToType(const PageContext& context)
{
    const auto sheets = context.forum.sheets().outstanding(context.actor);
    std::vector<ToDo> list;
    if (!sheets)
        return list;
    for (const SheetOfSession& of : *sheets)
        list.push_back({u"The sign-in sheet %1 of %2 is outstanding."_s.arg(of.sheet.code.value(),
                                                                            plainDate(of.session.span.date)),
                        u"Type it back"_s, PageId::Register, of.session.id.value()});
    return list;
}

std::optional<ToDo> untitled(const std::vector<TeachingSession>& sessions, QDate today)
{
    const auto isGap = [today](const TeachingSession& session) {
        return session.isUntitled && session.span.date >= today && session.state != TeachingState::Cancelled;
    };
    const auto gaps = std::ranges::count_if(sessions, isGap);
    if (gaps == 0)
        return std::nullopt;
    const TeachingSession& first = *std::ranges::find_if(sessions, isGap);
    return ToDo{u"%1 without a topic in the next four months, the first on %2."_s.arg(
                    counted(gaps, u"session"_s, u"sessions"_s), plainDate(first.span.date)),
                u"Programme"_s, PageId::Programme, first.id.value()};
}

/// For the tutor alone: whom to tell of a time that is held for them, and talks without an outcome.
std::vector<ToDo> appointmentsToDo(const PageContext& context)
{
    std::vector<ToDo> list;
    if (!allows(context.actor.roles(), Permission::SeeAppointments))
        return list;
    const QDate today = context.forum.clock().today();
    for (const OfferToTell& told : offersToTell(context))
        list.push_back({u"%1 is held for %2 %3."_s.arg(slotWords(told.offer.span), told.name,
                                                       untilWords(told.offer.ends, today)),
                        u"Tell them"_s, PageId::Appointments, told.offer.slot.value()});
    const auto leavers = context.forum.appointments().leaversBookings(context.actor);
    if (leavers && !leavers->empty())
        list.push_back(
            {leaversSentence(*leavers), u"Free it"_s, PageId::Appointments, leavers->front().slot.value()});
    const auto outcomes = context.forum.records().outcomesToWrite(context.actor);
    if (outcomes && !outcomes->empty())
        list.push_back({u"%1 without an outcome, the first on %2."_s.arg(
                            counted(qsizetype(outcomes->size()), u"1:1 is"_s, u"1:1s are"_s),
                            plainDate(outcomes->front().span.date)),
                        u"Write it"_s, PageId::Appointments, outcomes->front().slot->value()});
    return list;
}

} // namespace

std::vector<ToDo> toDoList(const PageContext& context)
{
    const QDate today = context.forum.clock().today();
    const auto sessions =
        context.forum.programme().list(context.actor, today.addDays(-daysBack), today.addDays(daysAhead));
    std::vector<ToDo> list = appointmentsToDo(context);
    const auto add = [&list](std::optional<ToDo> item) {
        if (item)
            list.push_back(std::move(*item));
    };
    if (!sessions)
        return list;
    for (const TeachingSession& session : *sessions) {
        if (session.span.date > today || session.state == TeachingState::Cancelled)
            continue;
        if (session.state == TeachingState::Held)
            add(certificatesToIssue(context, session));
        else
            add(openRegister(context, session));
    }
    std::ranges::move(sheetsToType(context), std::back_inserter(list));
    add(untitled(*sessions, today));
    return list;
}

} // namespace ledforum
