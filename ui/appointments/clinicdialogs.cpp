// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/clinicdialogs.h"

#include "app/common/wording.h"
#include "ui/widgets/plainlabel.h"

#include <QSpinBox>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QSpinBox* minutesField(const QString& objectName, const QString& accessibleName, int minutes)
{
    auto* field = new QSpinBox;
    field->setObjectName(objectName);
    field->setAccessibleName(accessibleName);
    field->setRange(5, 600);
    field->setSingleStep(5);
    field->setSuffix(u" minutes"_s);
    field->setValue(minutes);
    return field;
}

PlainLabel* affectedLabel(const QString& affected)
{
    auto* label = (new PlainLabel(affected))->wrapped();
    label->setObjectName(u"clinicAffected"_s);
    return label;
}

} // namespace

ClinicPlanDialog::ClinicPlanDialog(const ClinicPlan& plan, Apply apply, QWidget* parent)
    : FormDialog(u"Extra clinic"_s, u"Add clinic"_s, u"clinicPlan"_s, parent)
    , m_apply(std::move(apply))
    , m_date(new DateField(u"clinicPlanDate"_s, u"Date"_s))
    , m_start(new TimeField(u"clinicPlanStart"_s, u"Start"_s))
    , m_minutes(minutesField(u"clinicPlanMinutes"_s, u"Length"_s, plan.span.minutes))
    , m_slotMinutes(minutesField(u"clinicPlanSlotMinutes"_s, u"Each appointment"_s, plan.slotMinutes))
    , m_venue(new TextField(u"clinicPlanVenue"_s, u"Place"_s))
{
    m_date->setDate(plan.span.date);
    m_start->setTime(plan.span.start);
    m_venue->setText(plan.venue);
    addFields({{u"&Date"_s, m_date}, {u"&Start"_s, m_start}});
    addFields({{u"&Length"_s, m_minutes}, {u"&Each appointment"_s, m_slotMinutes}});
    addField(u"&Place"_s, m_venue);
}

Result<> ClinicPlanDialog::apply()
{
    const auto date = m_date->date();
    if (!date)
        return wrong(m_date, u"Type the date as 24/11/2026."_s);
    const auto start = m_start->time();
    if (!start)
        return wrong(m_start, u"Type the start as 3pm or 15:00."_s);
    ClinicPlan plan;
    plan.span = {*date, *start, m_minutes->value()};
    plan.slotMinutes = m_slotMinutes->value();
    plan.venue = m_venue->text();
    return m_apply(plan);
}

ClinicMoveDialog::ClinicMoveDialog(const ClinicView& clinic, const QString& affected, Apply apply,
                                   QWidget* parent)
    : FormDialog(u"Move the clinic of %1"_s.arg(plainDate(clinic.span.date)), u"Move clinic"_s,
                 u"clinicMoveTo"_s, parent)
    , m_apply(std::move(apply))
    , m_date(new DateField(u"clinicMoveToDate"_s, u"Date"_s))
    , m_start(new TimeField(u"clinicMoveToStart"_s, u"Start"_s))
    , m_venue(new TextField(u"clinicMoveToVenue"_s, u"Place"_s))
{
    m_date->setDate(clinic.span.date);
    m_start->setTime(clinic.span.start);
    m_venue->setText(clinic.venue);
    addWidget(affectedLabel(affected));
    addFields({{u"&Date"_s, m_date}, {u"&Start"_s, m_start}});
    addField(u"&Place"_s, m_venue);
}

Result<> ClinicMoveDialog::apply()
{
    const auto date = m_date->date();
    if (!date)
        return wrong(m_date, u"Type the date as 24/11/2026."_s);
    const auto start = m_start->time();
    if (!start)
        return wrong(m_start, u"Type the start as 3pm or 15:00."_s);
    return m_apply({*date, *start}, m_venue->text());
}

ClinicCancelDialog::ClinicCancelDialog(const ClinicView& clinic, const QString& affected, Apply apply,
                                       QWidget* parent)
    : FormDialog(u"Cancel the clinic of %1"_s.arg(plainDate(clinic.span.date)), u"Cancel clinic"_s,
                 u"clinicCancelWhole"_s, parent)
    , m_apply(std::move(apply))
    , m_reason(new TextField(u"clinicCancelReason"_s, u"Reason"_s))
{
    addWidget(affectedLabel(affected));
    addField(u"&Reason"_s, m_reason, u"Doctors read it in the programme."_s);
}

Result<> ClinicCancelDialog::apply()
{
    return m_apply(m_reason->text());
}

} // namespace ledforum
