// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/clinicservice.h"
#include "app/cli/cliniccommands.h"
#include "app/cli/json.h"
#include "app/cli/slotoption.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

using SlotAct = Result<> (ClinicService::*)(const Actor&, SlotId);

Command slotCommand(const QString& word, const QString& summary, const QString& state, SlotAct act)
{
    return {.words = u"appointments "_s + word,
            .summary = summary,
            .positionals = {},
            .options = slotOptions(),
            .run = [state, act](CommandCall& call) -> Result<> {
                const Result<SlotView> slot = namedSlot(call);
                if (!slot)
                    return slot.failure();
                const Result<> done = (call.forum().clinics().*act)(call.actor(), slot->id);
                if (!done)
                    return done;
                const Result<SlotView> after = namedSlot(call);
                const LocalSpan span = after ? after->span : slot->span;
                QJsonObject object{{u"id"_s, slot->id.value()}, {u"act"_s, state}};
                addSpan(object, span);
                call.output().object(object,
                                     {u"%1, %2: %3."_s.arg(longDate(span.date), timeSpan(span), state)});
                return Done();
            },
            .requiredOptions = {u"date"_s, u"time"_s}};
}

} // namespace

std::vector<Command> slotCommands()
{
    return {
        slotCommand(u"block"_s, u"Keep a free time from everybody"_s, u"blocked"_s, &ClinicService::block),
        slotCommand(u"free"_s, u"Give a blocked time back"_s, u"free"_s, &ClinicService::unblock),
        slotCommand(u"join"_s, u"Give a time, free or booked, that of the free one after it"_s, u"joined"_s,
                    &ClinicService::join),
        slotCommand(u"separate"_s, u"Give back the time that was joined last"_s, u"separated"_s,
                    &ClinicService::separate)};
}

} // namespace ledforum
