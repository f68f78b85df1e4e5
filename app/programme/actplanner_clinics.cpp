// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/clinicrules.h"
#include "app/programme/actplanner.h"

#include <algorithm>

namespace ledforum {

namespace {

/// The later ones first where they become later: so none comes to stand where another still is.
void putInOrder(std::vector<ClinicChange>& changes)
{
    const auto becomesLater = [](const ClinicChange& one) {
        return one.before->span.startMoment() < one.after->span.startMoment();
    };
    if (std::ranges::any_of(changes, becomesLater))
        std::ranges::reverse(changes);
}

} // namespace

Result<std::vector<ClinicChange>> ActPlanner::clinicsOn(QDate date, const ClinicEdit& edit) const
{
    std::vector<ClinicChange> changes;
    for (const Clinic& clinic : m_facts.clinics) {
        if (clinic.span.date != date || clinic.state != ClinicState::Open)
            continue;
        const Result<Clinic> after = edit(clinic);
        if (!after)
            return after.failure();
        changes.push_back({.before = clinic, .after = *after});
    }
    putInOrder(changes);
    std::vector<Clinic> clinics = m_facts.clinics;
    for (const ClinicChange& one : changes) {
        if (const auto no = clinicrules::refusalToRewrite(*one.before, *one.after, clinics, m_facts.now))
            return *no;
        std::ranges::replace(clinics, *one.before, *one.after);
    }
    return changes;
}

Result<ProgrammeChange> ActPlanner::withClinicsOn(QDate date, Result<ProgrammeChange> change,
                                                  const ClinicEdit& edit) const
{
    if (!change)
        return change;
    const auto clinics = clinicsOn(date, edit);
    if (!clinics)
        return clinics.failure();
    change->clinics = *clinics;
    return change;
}

} // namespace ledforum
