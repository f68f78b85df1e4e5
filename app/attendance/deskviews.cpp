// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/deskviews.h"

#include "app/common/wording.h"

namespace ledforum {

using namespace Qt::StringLiterals;

QString wordsFor(const DeskOutcome& outcome)
{
    const QString time = timeOfDay(outcome.time);
    switch (outcome.gesture) {
    case DeskGesture::CheckIn:
        return u"checked in at %1"_s.arg(time);
    case DeskGesture::AlreadyIn:
        return u"already checked in at %1"_s.arg(time);
    case DeskGesture::CheckOut:
        return u"left at %1"_s.arg(time);
    case DeskGesture::AlreadyOut:
        return u"already left at %1"_s.arg(time);
    case DeskGesture::ComeBack:
        return u"checked in again at %1"_s.arg(time);
    case DeskGesture::SessionOver:
        break;
    }
    return u"the session ended at %1, nothing was changed"_s.arg(time);
}

bool isVouchedFor(const Actor& actor)
{
    return !actor.duty() || actor.duty()->kind == DeskKind::Staffed;
}

Failure needsStaff()
{
    return {FailureCode::NotAllowed,
            u"At an unstaffed desk people check in with their own PIN or badge. Nothing was changed."_s};
}

} // namespace ledforum
