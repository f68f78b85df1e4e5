// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/forum/databasecheck.h"

#include "app/common/wording.h"
#include "app/forum/settings.h"
#include "app/security/auditchain.h"
#include "app/security/envelope.h"
#include "app/security/keyholders.h"
#include "database/appointments/appointmentrecordstore.h"
#include "database/appointments/clinicstore.h"
#include "database/appointments/slotstore.h"
#include "database/people/personstore.h"
#include "database/security/rolestore.h"
#include "database/sqlite/connection.h"
#include "database/sqlite/schemacheck.h"
#include "database/sqlite/valuecheck.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// One rule that the schema cannot hold: the first breach as a sentence, empty when it holds.
using Rule = QString (*)(Connection&);

QString soundFile(Connection& connection)
{
    return connection.firstDamage();
}

QString wholeSchema(Connection& connection)
{
    return firstSchemaDifference(connection);
}

QString soundDates(Connection& connection)
{
    readEveryDateAndTime(connection); // throws at one that is none
    return {};
}

QString soundPeople(Connection& connection)
{
    static_cast<void>(PersonStore(connection).list({.withInactive = true})); // throws like the dates
    return {};
}

/// All slots are of one size, free or taken: one that stands out would tell, or cannot be opened.
QString soundSlots(Connection& connection)
{
    const qsizetype size = envelope::decoy({"slot", 0}).size();
    for (const Clinic& clinic : ClinicStore(connection).between({}, {})) {
        for (const Slot& slot : SlotStore(connection).ofClinic(clinic.id)) {
            if (slot.envelope.size() != size)
                return u"A 1:1 of %1 has lost what was sealed in it."_s.arg(longDate(clinic.span.date));
        }
    }
    return {};
}

/// The same goes for what is kept about appointments.
QString soundRecords(Connection& connection)
{
    const qsizetype size = envelope::decoy({"appointment_record", 0}).size();
    for (const AppointmentRecord& record : AppointmentRecordStore(connection).all()) {
        if (record.envelope.size() != size)
            return u"Something kept about a 1:1 has lost what was sealed in it."_s;
    }
    return {};
}

QString soundSettings(Connection& connection)
{
    const QStringList problems = problemsOf(SettingStore(connection).load());
    return problems.isEmpty() ? QString() : u"A setting cannot be right. "_s + problems.first();
}

QString officesHaveKeys(Connection& connection)
{
    static_cast<void>(KeyHolders(connection).current()); // throws when one is missing
    return {};
}

QString forumHasATutor(Connection& connection)
{
    return RoleStore(connection).activeHolders(Role::Tutor) > 0
               ? QString()
               : u"The forum has no Deputy Clinical Tutor."_s;
}

/// Each room adds its rules here, after those of the file: a rule may rely on those before it.
constexpr Rule rules[] = {
    &soundFile,    &wholeSchema,   &soundDates,      &soundPeople,    &soundSlots,
    &soundRecords, &soundSettings, &officesHaveKeys, &forumHasATutor, &auditchain::firstProblem,
};

} // namespace

QString firstProblem(Connection& connection)
{
    for (const Rule rule : rules) {
        const QString problem = rule(connection);
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

} // namespace ledforum
