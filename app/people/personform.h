// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "database/people/person.h"

#include <QStringList>

namespace ledforum {

/// A person as people type them: an editor, the command line or a line of a file. Space around a text does
/// not count.
struct PersonForm
{
    QString fullName = {};
    QString email = {};
    QString profession = QStringLiteral("Doctor");
    QString professionalBody = QStringLiteral("GMC");
    QString number = {};
    QString grade = {};
    QString specialty = {};
    QString intake = {};                  ///< "2026-08" or "August 2026"
    QString isInternationalGraduate = {}; ///< "yes", "no" or nothing

    friend bool operator==(const PersonForm&, const PersonForm&) = default;
};

/// The form that shows these details.
[[nodiscard]] PersonForm formOf(const PersonDetails& details);
/// What is wrong with each field, a sentence each; empty where all is well.
[[nodiscard]] QStringList problemsOf(const PersonForm& form);
/// The details, or the first problem. A person needs a name, and an e-mail address or a professional number.
[[nodiscard]] Result<PersonDetails> parsed(const PersonForm& form);

/// What the editor offers: Clinical Fellow, Trust Grade Doctor …; anything else may be typed.
[[nodiscard]] const QStringList& usualGrades();
/// Doctor, Nurse, Pharmacist …, and the body that registers each.
[[nodiscard]] const QStringList& usualProfessions();
[[nodiscard]] ProfessionalBody usualBodyOf(const QString& profession);

} // namespace ledforum
