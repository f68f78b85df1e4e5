// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/programme/actrules.h"

#include <functional>

namespace ledforum {

/// The rules of the acts, one overload each; `plannedChange` is the way in.
class ActPlanner final
{
public:
    explicit ActPlanner(const ProgrammeFacts& facts)
        : m_facts(facts)
    {
    }

    [[nodiscard]] Result<ProgrammeChange> operator()(const SwapTopics& act) const;
    [[nodiscard]] Result<ProgrammeChange> operator()(const ReplaceTopic& act) const;
    [[nodiscard]] Result<ProgrammeChange> operator()(const PushLater& act) const;
    [[nodiscard]] Result<ProgrammeChange> operator()(const MoveSession& act) const;
    [[nodiscard]] Result<ProgrammeChange> operator()(const CancelSession& act) const;
    [[nodiscard]] Result<ProgrammeChange> operator()(const ReinstateSession& act) const;
    [[nodiscard]] Result<ProgrammeChange> operator()(const CloseDay& act) const;
    [[nodiscard]] Result<ProgrammeChange> operator()(const AddSession& act) const;
    [[nodiscard]] Result<ProgrammeChange> operator()(const RemoveSession& act) const;
    [[nodiscard]] Result<ProgrammeChange> operator()(const ChangeSession& act) const;
    [[nodiscard]] Result<ProgrammeChange> operator()(const SetSpeaker& act) const;

private:
    /// NotFound when it is no longer in the programme.
    [[nodiscard]] Result<TeachingSession> known(TeachingSessionId id) const;
    /// One that is planned or published and has no register; else why it takes no part.
    [[nodiscard]] Result<TeachingSession> ahead(TeachingSessionId id) const;
    [[nodiscard]] std::optional<Failure> refusalToTakePart(const TeachingSession& session) const;
    /// The change of one session, its new fields checked and its sequence counted up.
    [[nodiscard]] Result<SessionChange> changed(const TeachingSession& before, TeachingSession after) const;
    /// A change of that session alone; empty when nothing would be different.
    [[nodiscard]] Result<ProgrammeChange> changeOf(const QString& action, const TeachingSession& before,
                                                   const TeachingSession& after) const;
    /// The sessions that take part, this one and all later ones.
    [[nodiscard]] std::vector<TeachingSession> aheadFrom(const TeachingSession& first) const;
    /// A new untitled session, as `programme generate` makes them, on the next free day of the fortnight.
    [[nodiscard]] Result<TeachingSession> sessionAfter(const TeachingSession& last) const;

    using ClinicEdit = std::function<Result<Clinic>(const Clinic& clinic)>;
    /// The clinics that take place that day, each changed by `edit`.
    [[nodiscard]] Result<std::vector<ClinicChange>> clinicsOn(QDate date, const ClinicEdit& edit) const;
    /// The change, and what becomes of those clinics; a refusal of either is one of both.
    [[nodiscard]] Result<ProgrammeChange> withClinicsOn(QDate date, Result<ProgrammeChange> change,
                                                        const ClinicEdit& edit) const;

    const ProgrammeFacts& m_facts;
};

} // namespace ledforum
