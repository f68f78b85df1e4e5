// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingservice.h"
#include "app/appointments/daysheet.h"
#include "app/appointments/neutralentry.h"
#include "app/appointments/recordservice.h"
#include "app/cli/cliniccommands.h"
#include "app/cli/json.h"
#include "app/cli/slotoption.h"
#include "app/common/wholefile.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/forum/settings.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Result<> daySheet(CommandCall& call)
{
    const Result<QDate> date = call.date(u"date"_s);
    if (!date)
        return date.failure();
    const Result<std::vector<DaySheet>> sheets = call.forum().records().daySheets(call.actor(), *date);
    if (!sheets)
        return sheets.failure();
    if (sheets->empty())
        return notFound(u"There are no 1:1 appointments on %1."_s.arg(longDate(*date)));
    const Result<ForumSettings> settings = call.forum().settings().current();
    if (!settings)
        return settings.failure();
    const DaySheetContent content =
        call.has(u"without-topics"_s) ? DaySheetContent::WithoutTopics : DaySheetContent::Whole;
    const Document document = daySheetDocument(*sheets, content, settings->name);
    const QString path = call.value(u"out"_s);
    if (const Result<> written = writePdf(document, path); !written)
        return written;
    call.output().object({{u"file"_s, path}, {u"pages"_s, qint64(document.pages.size())}},
                         {u"Wrote %1."_s.arg(path)});
    return Done();
}

/// The booking that --date and --time name, or the doctor's next.
Result<OwnBooking> ownBooking(CommandCall& call)
{
    const Result<std::vector<OwnBooking>> own = call.forum().appointments().mine(call.actor());
    if (!own)
        return own.failure();
    std::optional<SlotId> named;
    if (call.has(u"date"_s) || call.has(u"time"_s)) {
        const Result<SlotView> slot = namedSlot(call);
        if (!slot)
            return slot.failure();
        named = slot->id;
    }
    for (const OwnBooking& booking : *own) {
        if (named ? booking.slot == *named : !booking.hasStarted && !booking.isCancelled)
            return booking;
    }
    return notFound(named ? u"You have no 1:1 at that time."_s : u"You have no 1:1 to come."_s);
}

using Writer = Result<> (*)(const NeutralEntry&, const ForumClock&, const QString& path);

Result<> writeEntry(const NeutralEntry& entry, const ForumClock& clock, const QString& path)
{
    const Result<QByteArray> file = calendarFileOf(entry, clock.zone(), clock.utcNow());
    return file ? writeWholeFile(path, *file) : Result<>(file.failure());
}

Result<> writeSlip(const NeutralEntry& entry, const ForumClock& clock, const QString& path)
{
    return writePdf(slipOf(entry, clock.zone()), path);
}

std::function<Result<>(CommandCall&)> writing(Writer write)
{
    return [write](CommandCall& call) -> Result<> {
        const Result<OwnBooking> booking = ownBooking(call);
        if (!booking)
            return booking.failure();
        const Result<ForumSettings> settings = call.forum().settings().current();
        if (!settings)
            return settings.failure();
        if (booking->isCancelled || !booking->checksOut)
            return refused(u"That 1:1 is cancelled, or does not check out. Nothing was written."_s);
        const NeutralEntry entry = neutralEntryOf(*booking, *settings);
        const QString path = call.value(u"out"_s);
        if (const Result<> written = write(entry, call.forum().clock(), path); !written)
            return written;
        QJsonObject object{
            {u"file"_s, path},
            {u"place"_s, entry.place},
            {u"sequence"_s, entry.sequence},
            {u"code"_s, QString::fromUtf8(calendarCodeOf(entry, call.forum().clock().zone()))}};
        addSpan(object, entry.span);
        call.output().object(object,
                             {u"Wrote %1: %2, %3, %4."_s.arg(path, entry.place, longDate(entry.span.date),
                                                             timeSpan(entry.span))});
        return Done();
    };
}

} // namespace

std::vector<Command> appointmentDocumentCommands()
{
    const QCommandLineOption out = option(u"out"_s, u"the file to write"_s, u"FILE"_s);
    return {{.words = u"appointments day-sheet"_s,
             .summary = u"Write the tutor's day sheet as a PDF"_s,
             .positionals = {},
             .options = {option(u"date"_s, u"the day, such as 2026-11-24"_s, u"DATE"_s), out,
                         option(u"without-topics"_s, u"names, times and outcomes only"_s)},
             .run = daySheet,
             .requiredOptions = {u"date"_s, u"out"_s}},
            {.words = u"appointments entry"_s,
             .summary = u"Write your next 1:1 as a calendar file that says a place and a time only"_s,
             .positionals = {},
             .options = slotOptions() + QList<QCommandLineOption>{out},
             .run = writing(&writeEntry),
             .requiredOptions = {u"out"_s}},
            {.words = u"appointments slip"_s,
             .summary = u"Write your next 1:1 as a slip to print that says a place and a time only"_s,
             .positionals = {},
             .options = slotOptions() + QList<QCommandLineOption>{out},
             .run = writing(&writeSlip),
             .requiredOptions = {u"out"_s}}};
}

} // namespace ledforum
