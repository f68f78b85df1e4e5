// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/documents/document.h"
#include "app/security/officeviews.h"
#include "app/security/operations.h"
#include "database/people/personstore.h"
#include "database/security/accountstore.h"
#include "database/security/auditstore.h"
#include "database/security/officekeystore.h"
#include "database/security/rolestore.h"

namespace ledforum {

/// Who can read what.
class AccessReport final
{
public:
    AccessReport(Connection& connection, Operations& operations);

    /// Tutors, administrators, then doctors. For staff.
    [[nodiscard]] Result<std::vector<AccessEntry>> entries(const Actor& actor) const;

private:
    [[nodiscard]] bool isWordGood(PersonId person, Roles roles, const PinnedKeys& pinned) const;
    [[nodiscard]] AccessEntry accessOf(const Person& person, const std::vector<OfficeKey>& keys,
                                       const PinnedKeys& pinned) const;

    Operations& m_operations;
    PersonStore m_people;
    AccountStore m_accounts;
    RoleStore m_roles;
    OfficeKeyStore m_keys;
    AuditStore m_audit;
};

/// "Deputy Clinical Tutor, since 2 November 2026": the roles, and since when where that is known.
[[nodiscard]] QString roleLine(const AccessEntry& entry);
/// A sentence for the keys held and one for those waited for; none where there are none.
[[nodiscard]] QStringList keyLines(const AccessEntry& entry);

/// The same to print: as many pages as it takes, nobody cut in two. Needs a QGuiApplication.
[[nodiscard]] Document accessDocument(const std::vector<AccessEntry>& entries, const QString& forumName,
                                      QDate today);
/// And as a table for spreadsheets, with its headings.
[[nodiscard]] QByteArray accessTable(const std::vector<AccessEntry>& entries);

} // namespace ledforum
