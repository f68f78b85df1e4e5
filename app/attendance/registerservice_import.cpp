// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the register service that reads reports of Teams.

#include "app/attendance/registerservice.h"
#include "app/common/wording.h"
#include "app/security/operations.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

ImportEffect effectOf(const std::optional<Mark>& before, const Mark& mark)
{
    if (!before)
        return ImportEffect::New;
    if (before->source == MarkSource::ByHand)
        return ImportEffect::KeptByHand;
    return *before == mark ? ImportEffect::Same : ImportEffect::Changed;
}

bool changesSomething(ImportEffect effect)
{
    return effect == ImportEffect::New || effect == ImportEffect::Changed;
}

/// A restarted meeting makes a second report, which knows nothing of the first: someone has to look.
QString earlierReport(const ImportedAttendance& line)
{
    return u"%1: an earlier report gave %2, this one gives %3, which counts. Was the meeting restarted? Then mark by hand."_s
        .arg(line.person.fullName.value(), counted(line.before->minutes, u"minute"_s, u"minutes"_s))
        .arg(line.mark.minutes);
}

} // namespace

Result<TeamsImport> RegisterService::previewTeams(const Actor& actor, TeachingSessionId session,
                                                  const QByteArray& file,
                                                  const std::vector<NameMatch>& matches) const
{
    return m_operations.read(actor, Permission::TakeRegister, [&]() -> Result<TeamsImport> {
        const auto found = openSession(session);
        if (!found)
            return found.failure();
        return compared(*found, file, matches);
    });
}

Result<TeamsImported> RegisterService::importTeams(const Actor& actor, TeachingSessionId session,
                                                   const QByteArray& file,
                                                   const std::vector<NameMatch>& matches)
{
    return m_operations.change(
        actor, Permission::TakeRegister, Area::Attendance,
        [&](AuditLog::Entry& audit) -> Result<TeamsImported> {
            const auto found = openSession(session);
            if (!found)
                return found.failure();
            auto outcome = compared(*found, file, matches);
            if (!outcome)
                return outcome.failure();
            TeamsImported imported{*outcome, {}};
            for (const ImportedAttendance& line : outcome->people) {
                if (!changesSomething(line.effect))
                    continue;
                m_registers.put(session, line.mark);
                imported.previous.push_back({line.person.id, line.before});
            }
            if (!imported.previous.empty()) {
                audit.note(u"imported a Teams report"_s, u"register"_s, session.value(),
                           u"%1 new, %2 changed, %3 kept by hand"_s.arg(outcome->count(ImportEffect::New))
                               .arg(outcome->count(ImportEffect::Changed))
                               .arg(outcome->count(ImportEffect::KeptByHand)));
            }
            return imported;
        });
}

Result<TeamsImport> RegisterService::compared(const TeachingSession& session, const QByteArray& file,
                                              const std::vector<NameMatch>& matches) const
{
    const auto report = readTeamsReport(file, session.span, m_clock.zone());
    if (!report)
        return report.failure();
    const CreditsRule rule = creditsRuleOf(m_settings.load());
    auto import = matchedReport(*report, m_people.list({.withInactive = true}), matches, session.span,
                                rule.toleranceMinutes);
    if (!import)
        return import;
    for (ImportedAttendance& line : import->people) {
        line.before = m_registers.mark(session.id, line.person.id);
        line.effect = effectOf(line.before, line.mark);
        line.credits = creditsFor(line.mark.minutes, session.span.minutes, rule);
        if (line.effect == ImportEffect::Changed)
            import->warnings += earlierReport(line);
    }
    return import;
}

} // namespace ledforum
