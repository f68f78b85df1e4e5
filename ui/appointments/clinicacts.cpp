// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/clinicacts.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "ui/appointments/clinicdialogs.h"
#include "ui/forum/currentsettings.h"

#include <memory>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString named(const QString& counted, const QStringList& names)
{
    return names.isEmpty() ? counted : u"%1: %2"_s.arg(counted, names.join(u"; "_s));
}

} // namespace

QString affectedWords(const AffectedAppointments& affected)
{
    if (affected.booked == 0 && affected.waiting == 0)
        return u"Nobody has booked, and nobody waits."_s;
    QStringList parts;
    if (affected.booked > 0)
        parts << named(counted(affected.booked, u"appointment"_s, u"appointments"_s), affected.bookedNames);
    if (affected.waiting > 0)
        parts << named(
            counted(affected.waiting, u"place in the waiting list"_s, u"places in the waiting list"_s),
            affected.waitingNames);
    return u"This touches %1. Those doctors see it at their next sign-in."_s.arg(parts.join(u", and "_s));
}

QString ClinicActs::affectedBy(const ClinicView& clinic) const
{
    const auto affected = m_context.forum.clinics().affectedBy(m_context.actor, clinic.id);
    return affected ? affectedWords(*affected) : affected.failure().sentence;
}

Result<> ClinicActs::did(const QString& name, const QString& sentence, const Result<ClinicChange>& change)
{
    if (!change)
        return change.failure();
    const QStringList said = QStringList(sentence) + change->warnings;
    m_context.announce(change->warnings.isEmpty() ? MessageKind::Success : MessageKind::Warning,
                       said.join(u' '));
    const auto last = std::make_shared<ClinicChange>(*change);
    const auto step = [&context = m_context, last]() -> Result<> {
        const auto back = context.forum.clinics().undo(context.actor, *last);
        if (!back)
            return back.failure();
        *last = *back;
        return Done();
    };
    m_context.undoable(name, step, step);
    return Done();
}

void ClinicActs::add()
{
    const ForumSettings settings = currentSettings(m_context.forum);
    ClinicPlan plan;
    plan.span = {m_context.forum.clock().today().addDays(7), settings.clinicStart, settings.clinicMinutes};
    plan.slotMinutes = settings.slotMinutes;
    auto* dialog = new ClinicPlanDialog(
        plan,
        [this](const ClinicPlan& wanted) {
            return did(u"Extra clinic"_s,
                       u"Added: a clinic on %1, %2."_s.arg(longDate(wanted.span.date), timeSpan(wanted.span)),
                       m_context.forum.clinics().add(m_context.actor, wanted));
        },
        &m_page);
    dialog->open();
}

void ClinicActs::move(const ClinicView& clinic)
{
    auto* dialog = new ClinicMoveDialog(
        clinic, affectedBy(clinic),
        [this, id = clinic.id](LocalMoment start, const QString& venue) {
            return did(u"Move clinic"_s,
                       u"The clinic is on %1 at %2."_s.arg(longDate(start.date), timeOfDay(start.time)),
                       m_context.forum.clinics().move(m_context.actor, id, start, venue));
        },
        &m_page);
    dialog->open();
}

void ClinicActs::cancel(const ClinicView& clinic)
{
    auto* dialog = new ClinicCancelDialog(
        clinic, affectedBy(clinic),
        [this, clinic](const QString& reason) {
            return did(
                u"Cancel clinic"_s,
                u"The clinic of %1 is cancelled. What was booked comes back if it is reinstated."_s.arg(
                    longDate(clinic.span.date)),
                m_context.forum.clinics().cancel(m_context.actor, clinic.id, reason));
        },
        &m_page);
    dialog->open();
}

void ClinicActs::reinstate(const ClinicView& clinic)
{
    // Said before: the page reads again at once, and what it showed is gone.
    const QString sentence = u"The clinic of %1 takes place after all."_s.arg(longDate(clinic.span.date));
    const Result<> done =
        did(u"Reinstate clinic"_s, sentence, m_context.forum.clinics().reinstate(m_context.actor, clinic.id));
    if (!done)
        m_context.announce(MessageKind::Error, done.failure().sentence);
}

} // namespace ledforum
