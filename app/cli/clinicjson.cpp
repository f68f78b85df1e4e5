// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/clinicjson.h"

#include "app/cli/json.h"
#include "app/common/wording.h"

namespace ledforum {

using namespace Qt::StringLiterals;

QJsonObject clinicJson(const Clinic& clinic)
{
    const bool isCancelled = clinic.state == ClinicState::Cancelled;
    QJsonObject object{{u"id"_s, clinic.id.value()},
                       {u"venue"_s, clinic.venue},
                       {u"state"_s, isCancelled ? u"cancelled"_s : u"open"_s},
                       {u"sequence"_s, clinic.sequence}};
    addSpan(object, clinic.span);
    if (isCancelled)
        object[u"reason"_s] = clinic.cancellationReason;
    return object;
}

void addAffected(QJsonObject& object, const AffectedAppointments& affected)
{
    object[u"booked"_s] = affected.booked;
    object[u"waiting"_s] = affected.waiting;
    if (!affected.bookedNames.isEmpty() || !affected.waitingNames.isEmpty()) {
        object[u"booked_names"_s] = QJsonArray::fromStringList(affected.bookedNames);
        object[u"waiting_names"_s] = QJsonArray::fromStringList(affected.waitingNames);
    }
}

QStringList nameLines(const AffectedAppointments& affected)
{
    QStringList lines = affected.bookedNames;
    for (const QString& name : affected.waitingNames)
        lines += u"waiting, "_s + name;
    return lines;
}

QString numbersOf(const AffectedAppointments& affected)
{
    const QString booked = counted(affected.booked, u"booked 1:1"_s, u"booked 1:1s"_s);
    if (affected.waiting == 0)
        return booked;
    return u"%1 and %2 of the waiting list"_s.arg(booked, counted(affected.waiting, u"place"_s, u"places"_s));
}

QCommandLineOption yesOption()
{
    return option(u"yes"_s, u"also when 1:1s are booked in it"_s);
}

QCommandLineOption withClinicOption()
{
    return option(u"with-clinic"_s, u"and the 1:1s of that day; otherwise they stay"_s);
}

std::optional<Failure> refusalWithoutYes(const CommandCall& call, const AffectedAppointments& affected)
{
    if (!affected.isAnyone() || call.has(u"yes"_s))
        return {};
    return refused(u"This affects %1. Nothing was changed; say it again with --yes, and they are told at "
                   "their next sign-in."_s.arg(numbersOf(affected)));
}

} // namespace ledforum
