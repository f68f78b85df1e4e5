// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/slotoption.h"

#include "app/appointments/bookingservice.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

Result<SlotView> namedSlot(CommandCall& call, const QString& dateOption, const QString& timeOption)
{
    if (!call.has(dateOption) || !call.has(timeOption))
        return refused(u"Say which 1:1 with --%1 and --%2."_s.arg(dateOption, timeOption));
    const Result<QDate> date = call.date(dateOption);
    if (!date)
        return date.failure();
    const Result<QTime> time = call.time(timeOption);
    if (!time)
        return time.failure();
    return slotAt(call, *date, *time);
}

Result<SlotView> slotAt(CommandCall& call, QDate date, QTime time)
{
    Result<std::vector<ClinicView>> clinics = call.forum().appointments().clinicsOn(call.actor(), date);
    if (!clinics)
        return clinics.failure();
    // A cancelled clinic may have been replaced by another at the same time.
    std::ranges::stable_partition(*clinics, [](const ClinicView& clinic) { return !clinic.isCancelled; });
    QStringList times;
    for (const ClinicView& clinic : *clinics) {
        for (const SlotView& slot : clinic.slotViews) {
            if (slot.span.start == time)
                return slot;
            times += timeOfDay(slot.span.start);
        }
    }
    times.removeDuplicates();
    if (times.isEmpty())
        return notFound(u"There are no 1:1 appointments on %1."_s.arg(longDate(date)));
    return notFound(u"There is no 1:1 at %1 on %2. The times of that day are %3."_s.arg(
        timeOfDay(time), longDate(date), times.join(u", "_s)));
}

QList<QCommandLineOption> slotOptions()
{
    return {option(u"date"_s, u"the day, such as 2026-11-24"_s, u"DATE"_s),
            option(u"time"_s, u"when the 1:1 starts: 15:40, 1540 or 3.40pm"_s, u"TIME"_s)};
}

} // namespace ledforum
