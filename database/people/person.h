// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/people/intake.h"
#include "database/security/role.h"
#include "database/types/emailaddress.h"
#include "database/types/personname.h"
#include "database/types/professionalnumber.h"
#include "database/types/typedid.h"

#include <QDate>
#include <QString>

#include <optional>

namespace ledforum {

/// What is known of a person and may be edited.
struct PersonDetails
{
    PersonName fullName;
    std::optional<EmailAddress> email = std::nullopt; ///< nobody else's
    QString profession = QStringLiteral("Doctor");
    std::optional<ProfessionalNumber> number = std::nullopt; ///< nobody else's with the same body
    QString grade = {};
    QString specialty = {}; ///< its name; empty where none is known
    std::optional<Intake> intake = std::nullopt;
    std::optional<bool> isInternationalGraduate = std::nullopt; ///< given by choice

    friend bool operator==(const PersonDetails&, const PersonDetails&) = default;
};

/// Someone whom the forum knows: a doctor, an administrator, a tutor, or several of these at once.
struct Person : PersonDetails
{
    PersonId id;
    Roles roles = Role::Led;
    bool isActive = true;
    std::optional<QDate> leftOn = std::nullopt;   ///< since when deactivated
    std::optional<QDate> erasedOn = std::nullopt; ///< since when nothing but a number is known; for good

    /// "7000412" for a member of the GMC; empty for anyone else.
    [[nodiscard]] QString gmcNumber() const
    {
        return number && number->body() == ProfessionalBody::Gmc ? number->value() : QString();
    }
    friend bool operator==(const Person&, const Person&) = default;
};

} // namespace ledforum
