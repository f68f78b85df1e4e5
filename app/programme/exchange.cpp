// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/exchange.h"

#include "app/programme/sessionrules.h"
#include "database/people/specialtystore.h"
#include "database/programme/teachingsessionstore.h"
#include "database/types/textfold.h"

#include <QSet>

namespace ledforum {

using namespace Qt::StringLiterals;

ProgrammeImport plannedImport(Connection& connection, const std::vector<ProgrammeTopic>& topics)
{
    const TeachingSessionStore sessions(connection);
    ProgrammeImport import = matchTopics(topics, sessions.between({}, {}));
    const SpecialtyStore specialties(connection);
    QSet<QString> known;
    for (const Specialty& specialty : specialties.list())
        known.insert(folded(specialty.name));
    for (const ProgrammeImport::Filled& filled : import.filled) {
        for (const QString& name : filled.session.specialties) {
            if (!known.contains(folded(name))) {
                known.insert(folded(name));
                import.newSpecialties.append(name);
            }
        }
    }
    return import;
}

Result<> storeImport(Connection& connection, const ProgrammeImport& import)
{
    SpecialtyStore specialties(connection);
    for (const QString& name : import.newSpecialties)
        specialties.ensure(name);
    TeachingSessionStore sessions(connection);
    for (const ProgrammeImport::Filled& filled : import.filled) {
        const Result<TeachingSession> checked = checkedSession(filled.session);
        if (!checked)
            return checked.failure();
        if (!sessions.update(*checked))
            return Failure{FailureCode::Conflict, u"The programme has just changed. Nothing was imported."_s};
    }
    return Done();
}

} // namespace ledforum
