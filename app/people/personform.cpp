// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/personform.h"

#include "database/types/textfold.h"

#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

struct Profession
{
    QLatin1StringView name;
    ProfessionalBody body;
};

constexpr std::array professions = {
    Profession{"Doctor"_L1, ProfessionalBody::Gmc},
    Profession{"Nurse"_L1, ProfessionalBody::Nmc},
    Profession{"Midwife"_L1, ProfessionalBody::Nmc},
    Profession{"Pharmacist"_L1, ProfessionalBody::Gphc},
    Profession{"Pharmacy technician"_L1, ProfessionalBody::Gphc},
    Profession{"Physiotherapist"_L1, ProfessionalBody::Hcpc},
    Profession{"Occupational therapist"_L1, ProfessionalBody::Hcpc},
    Profession{"Paramedic"_L1, ProfessionalBody::Hcpc},
    Profession{"Physician associate"_L1, ProfessionalBody::Gmc},
    Profession{"Dentist"_L1, ProfessionalBody::Gdc},
};

/// A form that is read field by field: what could be read, and what could not.
struct Reading
{
    std::optional<PersonName> name;
    PersonDetails details{.fullName = *PersonName::parse(u"?")};
    QStringList problems;
};

QString numberProblem(ProfessionalBody body, const QString& number)
{
    if (body == ProfessionalBody::Gmc)
        return u"“%1” is not a GMC number: it has 7 digits."_s.arg(number);
    return u"“%1” is not a number that the %2 gives."_s.arg(number, toString(body));
}

void readName(const PersonForm& form, Reading& reading)
{
    const QString name = form.fullName.trimmed();
    reading.name = PersonName::parse(name);
    if (name.isEmpty())
        reading.problems += u"The name is missing."_s;
    else if (!reading.name)
        reading.problems += u"The name is longer than 120 characters, or holds hidden characters."_s;
    else
        reading.details.fullName = *reading.name;
}

void readEmail(const PersonForm& form, Reading& reading)
{
    const QString email = form.email.trimmed();
    reading.details.email = EmailAddress::parse(email);
    if (!email.isEmpty() && !reading.details.email)
        reading.problems += u"“%1” is not an e-mail address."_s.arg(email);
}

void readNumber(const PersonForm& form, Reading& reading)
{
    const QString number = form.number.trimmed();
    const QString body = form.professionalBody.trimmed();
    const auto known = body.isEmpty() ? usualBodyOf(form.profession) : professionalBodyFrom(body);
    if (!known) {
        reading.problems +=
            u"“%1” is not a professional body that the forum knows: GMC, NMC, HCPC, GPhC, GDC or Other."_s
                .arg(body);
    } else if (!number.isEmpty()) {
        reading.details.number = ProfessionalNumber::parse(*known, number);
        if (!reading.details.number)
            reading.problems += numberProblem(*known, number);
    }
}

QString plainText(const QString& written, const QString& what, Reading& reading)
{
    constexpr qsizetype longest = 80;
    const QString text = written.simplified().normalized(QString::NormalizationForm_C);
    if (text.size() > longest)
        reading.problems += u"The %1 is longer than 80 characters."_s.arg(what);
    else if (hasHiddenCharacters(text))
        reading.problems += u"The %1 holds hidden characters."_s.arg(what);
    return text;
}

void readIntake(const PersonForm& form, Reading& reading)
{
    const QString intake = form.intake.trimmed();
    reading.details.intake = Intake::parse(intake);
    if (!intake.isEmpty() && !reading.details.intake)
        reading.problems += u"“%1” is not a month of intake, such as August 2026 or 2026-08."_s.arg(intake);
}

void readGraduate(const PersonForm& form, Reading& reading)
{
    const QString answer = folded(form.isInternationalGraduate);
    if (answer == "yes"_L1 || answer == "y"_L1 || answer == "true"_L1 || answer == "1"_L1)
        reading.details.isInternationalGraduate = true;
    else if (answer == "no"_L1 || answer == "n"_L1 || answer == "false"_L1 || answer == "0"_L1)
        reading.details.isInternationalGraduate = false;
    else if (!answer.isEmpty())
        reading.problems += u"“%1” for international medical graduate is neither yes nor no."_s.arg(
            form.isInternationalGraduate.trimmed());
}

Reading read(const PersonForm& form)
{
    Reading reading;
    readName(form, reading);
    readEmail(form, reading);
    readNumber(form, reading);
    const QString profession = plainText(form.profession, u"profession"_s, reading);
    reading.details.profession = profession.isEmpty() ? u"Doctor"_s : profession;
    reading.details.grade = plainText(form.grade, u"grade"_s, reading);
    reading.details.specialty = plainText(form.specialty, u"specialty"_s, reading);
    readIntake(form, reading);
    readGraduate(form, reading);
    if (form.email.trimmed().isEmpty() && form.number.trimmed().isEmpty())
        reading.problems += u"An e-mail address or a professional number is needed."_s;
    return reading;
}

} // namespace

PersonForm formOf(const PersonDetails& details)
{
    PersonForm form;
    form.fullName = details.fullName.value();
    form.email = details.email ? details.email->value() : QString();
    form.profession = details.profession;
    form.professionalBody =
        toString(details.number ? details.number->body() : usualBodyOf(details.profession));
    form.number = details.number ? details.number->value() : QString();
    form.grade = details.grade;
    form.specialty = details.specialty;
    form.intake = details.intake ? details.intake->value() : QString();
    if (details.isInternationalGraduate)
        form.isInternationalGraduate = *details.isInternationalGraduate ? u"yes"_s : u"no"_s;
    return form;
}

QStringList problemsOf(const PersonForm& form)
{
    return read(form).problems;
}

Result<PersonDetails> parsed(const PersonForm& form)
{
    const Reading reading = read(form);
    if (!reading.problems.isEmpty())
        return refused(reading.problems.front());
    return reading.details;
}

const QStringList& usualGrades()
{
    static const QStringList grades = {u"Clinical Fellow"_s, u"Trust Grade Doctor"_s,
                                       u"Senior Clinical Fellow"_s, u"Clinical Teaching Fellow"_s};
    return grades;
}

const QStringList& usualProfessions()
{
    static const QStringList names = [] {
        QStringList list;
        for (const Profession& profession : professions)
            list += profession.name;
        return list;
    }();
    return names;
}

ProfessionalBody usualBodyOf(const QString& profession)
{
    const QString wanted = folded(profession);
    for (const Profession& known : professions) {
        if (wanted == folded(QString(known.name)))
            return known.body;
    }
    return wanted.isEmpty() ? ProfessionalBody::Gmc : ProfessionalBody::Other;
}

} // namespace ledforum
