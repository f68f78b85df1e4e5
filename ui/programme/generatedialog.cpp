// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/generatedialog.h"

#include "app/common/wording.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// The slots of an hour's clinic, in the order of the list; the first leaves it to the forum's setting.
constexpr std::array<int, 4> slotChoices{0, 3, 2, 4};

QStringList slotWords()
{
    return {u"As in Settings"_s, u"3 × 20 minutes"_s, u"2 × 30 minutes"_s, u"4 × 15 minutes"_s};
}

QString summaryOf(const ProgrammePlan& plan)
{
    using Kind = PlannedDay::Kind;
    using Outcome = PlannedDay::Outcome;
    const int toAdd = plan.count(Kind::Teaching, Outcome::Add) + plan.count(Kind::Clinic, Outcome::Add);
    const int present =
        plan.count(Kind::Teaching, Outcome::Present) + plan.count(Kind::Clinic, Outcome::Present);
    const int skipped =
        plan.count(Kind::Teaching, Outcome::Skipped) + plan.count(Kind::Clinic, Outcome::Skipped);
    return u"%1 to add · %2 already there · %3 skipped"_s.arg(toAdd).arg(present).arg(skipped);
}

} // namespace

QString addedWords(const ProgrammePlan& plan)
{
    const int sessions = plan.count(PlannedDay::Kind::Teaching, PlannedDay::Outcome::Add);
    const int clinics = plan.count(PlannedDay::Kind::Clinic, PlannedDay::Outcome::Add);
    QStringList parts;
    if (sessions > 0)
        parts << counted(sessions, u"session"_s, u"sessions"_s);
    if (clinics > 0)
        parts << counted(clinics, u"clinic"_s, u"clinics"_s);
    return parts.join(u" and "_s);
}

GenerateDialog::GenerateDialog(QDate from, QDate to, Plan plan, Plan generate, QWidget* parent)
    : FormDialog(u"Generate the programme"_s, u"Add"_s, u"generate"_s, parent)
    , m_plan(std::move(plan))
    , m_generate(std::move(generate))
    , m_from(new DateField(u"generateFrom"_s, u"From"_s))
    , m_to(new DateField(u"generateTo"_s, u"To"_s))
    , m_anchor(new DateField(u"generateAnchor"_s, u"A day of the fortnight, optional"_s))
    , m_clinicAnchor(new DateField(u"generateClinicAnchor"_s, u"A day of the clinics’ fortnight, optional"_s))
    , m_slots(choiceBox(u"generateSlots"_s, u"Appointments in a clinic"_s, slotWords()))
    , m_summary(new PlainLabel({}, theme::TextStyle::Subheading))
{
    resize(780, 620);
    m_from->setDate(from);
    m_to->setDate(to);
    addFields({{u"&From"_s, m_from}, {u"&To"_s, m_to}, {u"1:1 &appointments"_s, m_slots}});
    addFields({{u"A day of the fort&night (optional)"_s, m_anchor},
               {u"A day of the &clinics’ fortnight (optional)"_s, m_clinicAnchor}});
    m_summary->setObjectName(u"generateSummary"_s);
    m_summary->setWordWrap(true);
    addWidget(m_summary);
    auto* table = new PlainTableView(u"generatePreview"_s, u"What becomes of each date"_s);
    table->setModel(&m_model);
    table->setMinimumHeight(220);
    addWidget(table);
    for (DateField* field : {m_from, m_to, m_anchor, m_clinicAnchor})
        connect(field, &DateField::dateChanged, this, &GenerateDialog::preview);
    connect(m_slots, &QComboBox::currentIndexChanged, this, &GenerateDialog::preview);
    preview();
}

Result<std::optional<QDate>> GenerateDialog::optionalDate(DateField& field, const QString& sentence)
{
    if (!field.isBlank() && !field.date())
        return refused(sentence);
    return field.date();
}

Result<PlanRequest> GenerateDialog::request()
{
    if (!m_from->date())
        return refused(u"Enter the first day, such as 24/11/2026."_s);
    if (!m_to->date())
        return refused(u"Enter the last day, such as 31/03/2027."_s);
    const auto anchor = optionalDate(*m_anchor, u"The day of the fortnight is not a date."_s);
    if (!anchor)
        return anchor.failure();
    const auto clinicAnchor =
        optionalDate(*m_clinicAnchor, u"The day of the clinics’ fortnight is not a date."_s);
    if (!clinicAnchor)
        return clinicAnchor.failure();
    PlanRequest request{*m_from->date(), *m_to->date(), *anchor, *clinicAnchor, std::nullopt};
    if (m_slots->currentIndex() > 0)
        request.slots = slotChoices.at(size_t(m_slots->currentIndex()));
    return request;
}

void GenerateDialog::preview()
{
    const auto wanted = request();
    const auto plan = wanted ? m_plan(*wanted) : Result<ProgrammePlan>(wanted.failure());
    if (plan) {
        showPlan(*plan);
        return;
    }
    m_model.show({});
    m_summary->setText(plan.failure().sentence);
    setAction(u"Add"_s, false);
}

void GenerateDialog::showPlan(const ProgrammePlan& plan)
{
    m_model.show(plan.days);
    m_summary->setText(summaryOf(plan));
    const QString words = addedWords(plan);
    setAction(words.isEmpty() ? u"Nothing to add"_s : u"Add "_s + words, !words.isEmpty());
}

Result<> GenerateDialog::apply()
{
    const auto wanted = request();
    if (!wanted)
        return wanted.failure();
    if (const auto done = m_generate(*wanted); !done)
        return done.failure();
    return Done{};
}

} // namespace ledforum
