// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cliniccommands.h"

#include "app/cli/clinicjson.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/forum/settings.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString sentenceOf(const Clinic& clinic)
{
    QStringList words{longDate(clinic.span.date), timeSpan(clinic.span)};
    if (!clinic.venue.isEmpty())
        words += clinic.venue;
    if (clinic.state == ClinicState::Cancelled)
        words += u"cancelled: "_s + clinic.cancellationReason;
    return words.join(u", "_s) + u'.';
}

/// A CLINIC as people write it: its date, 2026-11-24, or its id. --start tells two of one day apart.
Result<Clinic> clinicOf(CommandCall& call)
{
    ClinicService& clinics = call.forum().clinics();
    const QString named = call.positional(0);
    if (const QDate date = parseDate(named); date.isValid()) {
        if (!call.has(u"start"_s))
            return clinics.find(call.actor(), date);
        const Result<QTime> start = call.time(u"start"_s);
        return start ? clinics.find(call.actor(), date, *start) : start.failure();
    }
    const Result<std::vector<Clinic>> all = clinics.list(call.actor());
    if (!all)
        return all.failure();
    for (const Clinic& clinic : *all) {
        if (QString::number(clinic.id.value()) == named)
            return clinic;
    }
    return notFound(u"There is no clinic “%1”. Name one by its date or its id."_s.arg(named));
}

using Act = std::function<Result<ClinicChange>(ClinicService&, const Clinic&)>;

/// Does nothing while doctors are affected and --yes was not said.
Result<> withConsent(CommandCall& call, const Act& act)
{
    const Result<Clinic> clinic = clinicOf(call);
    if (!clinic)
        return clinic.failure();
    ClinicService& clinics = call.forum().clinics();
    const Result<AffectedAppointments> affected = clinics.affectedBy(call.actor(), clinic->id);
    if (!affected)
        return affected.failure();
    QStringList lines = nameLines(*affected);
    if (const auto no = refusalWithoutYes(call, *affected)) {
        QJsonObject object = clinicJson(*clinic);
        addAffected(object, *affected);
        object[u"is_done"_s] = false;
        call.output().object(object, lines);
        return *no;
    }
    const Result<ClinicChange> change = act(clinics, *clinic);
    if (!change)
        return change.failure();
    QJsonObject object = clinicJson(*change->after);
    addAffected(object, *affected);
    object[u"is_done"_s] = true;
    object[u"warnings"_s] = QJsonArray::fromStringList(change->warnings);
    if (affected->isAnyone())
        lines.prepend(u"Affected: %1."_s.arg(numbersOf(*affected)));
    lines.prepend(sentenceOf(*change->after));
    call.output().object(object, lines + change->warnings);
    return Done();
}

Result<> list(CommandCall& call)
{
    const auto from = call.optionalDate(u"from"_s);
    if (!from)
        return from.failure();
    const auto to = call.optionalDate(u"to"_s);
    if (!to)
        return to.failure();
    const auto clinics =
        call.forum().clinics().list(call.actor(), from->value_or(QDate()), to->value_or(QDate()));
    if (!clinics)
        return clinics.failure();
    QJsonArray rows;
    for (const Clinic& clinic : *clinics)
        rows += clinicJson(clinic);
    call.output().list(rows, {{u"Id"_s, u"id"_s},
                              {u"Date"_s, u"date"_s},
                              {u"Start"_s, u"start"_s},
                              {u"Minutes"_s, u"minutes"_s},
                              {u"State"_s, u"state"_s},
                              {u"Venue"_s, u"venue"_s}});
    return Done();
}

/// Writes the option's whole number into `number`; leaves it where the option was left out.
Result<> readNumber(const CommandCall& call, const QString& name, int& number)
{
    if (!call.has(name))
        return Done();
    const Result<int> read = call.number(name);
    if (!read)
        return read.failure();
    number = *read;
    return Done();
}

Result<> add(CommandCall& call)
{
    const Result<ForumSettings> settings = call.forum().settings().current();
    if (!settings)
        return settings.failure();
    const Result<QDate> date = call.date(u"date"_s);
    if (!date)
        return date.failure();
    ClinicPlan plan{.span = {*date, settings->clinicStart, settings->clinicMinutes},
                    .slotMinutes = settings->slotMinutes,
                    .venue = call.has(u"venue"_s) ? call.value(u"venue"_s) : settings->site};
    if (call.has(u"time"_s)) {
        const Result<QTime> time = call.time(u"time"_s);
        if (!time)
            return time.failure();
        plan.span.start = *time;
    }
    if (const Result<> read = readNumber(call, u"minutes"_s, plan.span.minutes); !read)
        return read;
    if (const Result<> read = readNumber(call, u"slot-minutes"_s, plan.slotMinutes); !read)
        return read;
    const Result<ClinicChange> change = call.forum().clinics().add(call.actor(), plan);
    if (!change)
        return change.failure();
    QJsonObject object = clinicJson(*change->after);
    object[u"warnings"_s] = QJsonArray::fromStringList(change->warnings);
    call.output().object(object, QStringList{sentenceOf(*change->after)} + change->warnings);
    return Done();
}

Result<> move(CommandCall& call)
{
    const auto date = call.optionalDate(u"date"_s);
    if (!date)
        return date.failure();
    std::optional<QTime> time;
    if (call.has(u"time"_s)) {
        const Result<QTime> read = call.time(u"time"_s);
        if (!read)
            return read.failure();
        time = *read;
    }
    const std::optional<QString> venue =
        call.has(u"venue"_s) ? std::optional(call.value(u"venue"_s)) : std::nullopt;
    return withConsent(call, [&](ClinicService& clinics, const Clinic& clinic) {
        return clinics.move(call.actor(), clinic.id,
                            {date->value_or(clinic.span.date), time.value_or(clinic.span.start)}, venue);
    });
}

Result<> venue(CommandCall& call)
{
    return withConsent(call, [&call](ClinicService& clinics, const Clinic& clinic) {
        return clinics.setVenue(call.actor(), clinic.id, call.value(u"venue"_s));
    });
}

Result<> cancel(CommandCall& call)
{
    return withConsent(call, [&call](ClinicService& clinics, const Clinic& clinic) {
        return clinics.cancel(call.actor(), clinic.id, call.value(u"reason"_s));
    });
}

Result<> reinstate(CommandCall& call)
{
    const Result<Clinic> clinic = clinicOf(call);
    if (!clinic)
        return clinic.failure();
    const Result<ClinicChange> change = call.forum().clinics().reinstate(call.actor(), clinic->id);
    if (!change)
        return change.failure();
    call.output().object(clinicJson(*change->after),
                         QStringList{sentenceOf(*change->after)} + change->warnings);
    return Done();
}

} // namespace

std::vector<Command> clinicCommands()
{
    const QCommandLineOption start =
        option(u"start"_s, u"which clinic of that day, where there are several"_s, u"TIME"_s);
    const QCommandLineOption yes = yesOption();
    const QCommandLineOption place = option(u"venue"_s, u"where it is held"_s, u"TEXT"_s);
    const QStringList one{u"CLINIC"_s};
    return {
        {.words = u"clinics list"_s,
         .summary = u"List the clinics, in order of time"_s,
         .positionals = {},
         .options = {option(u"from"_s, u"the first day"_s, u"DATE"_s),
                     option(u"to"_s, u"the last day"_s, u"DATE"_s)},
         .run = list},
        {.words = u"clinics add"_s,
         .summary = u"Add an extra clinic"_s,
         .positionals = {},
         .options = {option(u"date"_s, u"the day"_s, u"DATE"_s), option(u"time"_s, u"its start"_s, u"TIME"_s),
                     option(u"minutes"_s, u"its length"_s, u"NUMBER"_s),
                     option(u"slot-minutes"_s, u"the length of a 1:1"_s, u"NUMBER"_s), place},
         .run = add,
         .requiredOptions = {u"date"_s}},
        {.words = u"clinics move"_s,
         .summary = u"Move a clinic, named by its date or id, with all that is booked in it"_s,
         .positionals = one,
         .options = {option(u"date"_s, u"the new day"_s, u"DATE"_s),
                     option(u"time"_s, u"the new start"_s, u"TIME"_s), place, start, yes},
         .run = move},
        {.words = u"clinics venue"_s,
         .summary = u"Say where a clinic is held"_s,
         .positionals = one,
         .options = {place, start, yes},
         .run = venue,
         .requiredOptions = {u"venue"_s}},
        {.words = u"clinics cancel"_s,
         .summary = u"Cancel a clinic; what is booked in it comes back when it is reinstated"_s,
         .positionals = one,
         .options = {option(u"reason"_s, u"why, for those who have booked"_s, u"TEXT"_s), start, yes},
         .run = cancel,
         .requiredOptions = {u"reason"_s}},
        {.words = u"clinics reinstate"_s,
         .summary = u"A cancelled clinic takes place after all"_s,
         .positionals = one,
         .options = {start},
         .run = reinstate}};
}

} // namespace ledforum
