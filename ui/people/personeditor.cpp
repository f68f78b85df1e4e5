// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/personeditor.h"

#include "ui/widgets/choicebox.h"
#include "ui/widgets/fields.h"

#include <QLocale>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QStringList bodies()
{
    QStringList names;
    for (const auto body : {ProfessionalBody::Gmc, ProfessionalBody::Nmc, ProfessionalBody::Hcpc,
                            ProfessionalBody::Gphc, ProfessionalBody::Gdc, ProfessionalBody::Other})
        names << toString(body);
    return names;
}

/// The coming intake and those of the year before it: August, December and April.
QStringList nearIntakes(QDate today)
{
    static const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    constexpr int monthsBetween = 4;
    const QDate coming =
        QDate(today.year(), today.month(), 1).addMonths(monthsBetween - today.month() % monthsBetween);
    QStringList intakes;
    for (int back = 0; back <= 3; ++back)
        intakes << british.toString(coming.addMonths(-monthsBetween * back), u"MMMM yyyy");
    return intakes;
}

} // namespace

PersonEditor::PersonEditor(const QString& title, const QString& action, const PersonForm& form,
                           const QStringList& specialties, QDate today, Store store, QWidget* parent)
    : FormDialog(title, action, u"personEditor"_s, parent)
    , m_store(std::move(store))
    , m_fullName(new TextField(u"personFullName"_s, u"Full name"_s))
    , m_email(new TextField(u"personEmail"_s, u"E-mail address"_s))
    , m_profession(choiceBox(u"personProfession"_s, u"Profession"_s, usualProfessions(), CanType::Yes))
    , m_body(choiceBox(u"personBody"_s, u"Registered with"_s, bodies(), CanType::No))
    , m_number(new TextField(u"personNumber"_s, u"Professional number"_s))
    , m_grade(choiceBox(u"personGrade"_s, u"Grade"_s, usualGrades(), CanType::Yes))
    , m_specialty(choiceBox(u"personSpecialty"_s, u"Specialty"_s, specialties, CanType::Yes))
    , m_intake(choiceBox(u"personIntake"_s, u"Intake"_s, nearIntakes(today), CanType::Yes))
    , m_graduate(choiceBox(u"personGraduate"_s, u"International medical graduate"_s,
                           {u"Not said"_s, u"Yes"_s, u"No"_s}, CanType::No))
{
    setMinimumWidth(600);
    addField(u"&Full name"_s, m_fullName, u"As it should stand on a certificate."_s);
    addField(u"&E-mail address"_s, m_email);
    addFields({{u"&Profession"_s, m_profession}, {u"Registered &with"_s, m_body}, {u"N&umber"_s, m_number}});
    addFields({{u"&Grade"_s, m_grade}, {u"&Specialty"_s, m_specialty}});
    addFields({{u"&Intake"_s, m_intake}, {u"International &medical graduate"_s, m_graduate}});
    load(form);
    connect(m_profession, &QComboBox::currentTextChanged, this, [this](const QString& profession) {
        if (usualProfessions().contains(profession))
            m_body->setCurrentText(toString(usualBodyOf(profession)));
    });
}

void PersonEditor::load(const PersonForm& form)
{
    m_fullName->setText(form.fullName);
    m_email->setText(form.email);
    m_profession->setCurrentText(form.profession);
    m_body->setCurrentText(form.professionalBody);
    m_number->setText(form.number);
    m_grade->setCurrentText(form.grade);
    m_specialty->setCurrentText(form.specialty);
    m_intake->setCurrentText(form.intake);
    const QString graduate = form.isInternationalGraduate;
    m_graduate->setCurrentIndex(graduate.isEmpty() ? 0 : graduate == u"yes"_s ? 1 : 2);
}

PersonForm PersonEditor::form() const
{
    static const QStringList graduateWords{QString(), u"yes"_s, u"no"_s};
    PersonForm form;
    form.fullName = m_fullName->text();
    form.email = m_email->text();
    form.profession = m_profession->currentText();
    form.professionalBody = m_body->currentText();
    form.number = m_number->text();
    form.grade = m_grade->currentText();
    form.specialty = m_specialty->currentText();
    form.intake = m_intake->currentText();
    form.isInternationalGraduate = graduateWords.value(m_graduate->currentIndex());
    return form;
}

Result<> PersonEditor::apply()
{
    const PersonForm typed = form();
    if (typed.fullName.trimmed().isEmpty())
        return wrong(m_fullName, u"Enter the person’s full name."_s);
    return m_store(typed);
}

} // namespace ledforum
