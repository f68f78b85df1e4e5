// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/clinicmaker.h"

#include "app/appointments/bookingseal.h"
#include "app/programme/sessionrules.h"

namespace ledforum {

using namespace Qt::StringLiterals;

std::vector<LocalSpan> slotSpans(const ClinicPlan& plan)
{
    std::vector<LocalSpan> spans;
    for (int used = 0; plan.slotMinutes > 0 && used + plan.slotMinutes <= plan.span.minutes;
         used += plan.slotMinutes)
        spans.push_back({plan.span.date, plan.span.start.addSecs(used * 60), plan.slotMinutes});
    return spans;
}

ClinicId makeClinic(ClinicStore& clinics, SlotStore& slotStore, const ClinicPlan& plan)
{
    const ClinicId clinic = clinics.insert(
        {.uid = newEventUid(), .span = plan.span, .venue = plan.venue, .laidOutFor = plan.laidOutFor});
    const QByteArray salt = newSalt();
    for (const LocalSpan& span : slotSpans(plan)) {
        // A decoy opens for nobody wherever it stands, so the row's number need not be known yet.
        const SlotCover cover = freeCover(SlotId(0), salt);
        slotStore.insert(
            {.clinic = clinic, .span = span, .ownerTag = cover.ownerTag, .envelope = cover.envelope});
    }
    return clinic;
}

} // namespace ledforum
