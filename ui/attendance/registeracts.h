// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/registerservice.h"
#include "app/attendance/reportimport.h"
#include "app/documents/document.h"
#include "ui/shell/page.h"

namespace ledforum {

/// What can be done to one register, each act with its name on the undo stack.
class RegisterActs final
{
public:
    RegisterActs(PageContext& context, TeachingSessionId session)
        : m_context(context)
        , m_session(session)
    {
    }

    /// `name` as the undo button says it: "Kowalski present".
    Result<> mark(PersonId person, const MarkRequest& request, const QString& name) const;
    Result<> clear(PersonId person, const QString& name) const;
    Result<> markRestDidNotAttend() const;
    /// Of a closed register.
    Result<> correct(PersonId person, const MarkRequest& request, const QString& reason,
                     const QString& name) const;
    /// How many certificates in force a closed register contradicts; none for who may not issue.
    [[nodiscard]] qsizetype contradictedCertificates() const;
    Result<TeamsImport> import(const std::vector<ReadReport>& files, const ImportAnswers& answers) const;
    /// The same beside the window, which breathes meanwhile.
    Result<TeamsImport> importSlowly(const std::vector<ReadReport>& files,
                                     const ImportAnswers& answers) const;
    /// The register on paper as it stands now, with the signed head of the audit at its foot.
    [[nodiscard]] Result<Document> printed() const;

private:
    /// Puts what was just done on the undo stack: `previous` brings it back, and what stands now does it
    /// again.
    void makeUndoable(const QString& name, const PreviousMarks& previous) const;
    Result<TeamsImport> finishImport(const Result<TeamsImported>& imported,
                                     const std::vector<ReadReport>& files,
                                     const ImportAnswers& answers) const;
    [[nodiscard]] QString reportName(ReportKind kind) const;
    Result<> finish(const Result<PreviousMarks>& result, const QString& name) const;
    [[nodiscard]] RegisterService& registers() const;

    PageContext& m_context;
    TeachingSessionId m_session;
};

} // namespace ledforum
