// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/security/keys.h"
#include "database/forum/forumsettings.h"
#include "database/types/emailaddress.h"
#include "database/types/personname.h"

#include <QDate>

#include <memory>

namespace ledforum {

class Connection;
class Forum;
class ForumClock;

/// One of the two people a forum begins with.
struct StaffMember
{
    PersonName name;
    EmailAddress email;
    friend bool operator==(const StaffMember&, const StaffMember&) = default;

    /// Reads "Dr Jane Ó Briain <jane@hospital.nhs.uk>".
    [[nodiscard]] static std::optional<StaffMember> parse(QStringView text);
};

/// What a forum is founded with.
struct FoundingDetails
{
    ForumSettings settings;
    StaffMember tutor;
    StaffMember administrator;
};

/// Theirs; the rule of Accounts::passwordRule holds for both.
struct StaffPasswords
{
    SecretBytes tutor;
    SecretBytes administrator;
};

/// A forum at its beginning.
struct Founded
{
    std::unique_ptr<Forum> forum;
    QString recoveryCode; ///< of the tutor's office; shown once, kept nowhere
};

/// Why a forum cannot be founded so; nothing when it can.
[[nodiscard]] std::optional<Failure> problemOf(const FoundingDetails& details,
                                               const StaffPasswords& passwords);

/// Fills a new, empty forum: settings, topics, specialties, tutor and administrator with their accounts, the
/// keys of office, audit and issuer. Returns the office's recovery code. Inside a transaction. Throws
/// DatabaseError.
[[nodiscard]] QString writeFounding(Connection& connection, const ForumClock& clock,
                                    const FoundingDetails& details, const StaffPasswords& passwords,
                                    PasswordCost cost);

} // namespace ledforum
