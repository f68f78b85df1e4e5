// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/clinicsofday.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QStringList timesOf(const std::vector<Clinic>& clinics)
{
    QStringList times;
    for (const Clinic& clinic : clinics)
        times << timeSpan(clinic.span);
    return times;
}

} // namespace

ClinicsOfDay::ClinicsOfDay(const PageContext& context, const QString& offer, const QString& objectName,
                           QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_tick(new QCheckBox(offer))
    , m_who((new PlainLabel({}, theme::TextStyle::Secondary))->wrapped())
{
    m_tick->setObjectName(objectName);
    m_tick->setAccessibleName(QString(offer).remove(u'&'));
    m_who->setObjectName(objectName + u"Who"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::halfGrid);
    column->addWidget(m_tick);
    column->addWidget(m_who);
    connect(m_tick, &QCheckBox::toggled, this, &ClinicsOfDay::ticked);
}

void ClinicsOfDay::show(QDate date)
{
    m_clinics.clear();
    m_affected = {};
    if (auto clinics = m_context.forum.clinics().list(m_context.actor, date, date))
        m_clinics = *std::move(clinics);
    std::erase_if(m_clinics, [](const Clinic& clinic) { return clinic.state != ClinicState::Open; });
    for (const Clinic& clinic : m_clinics) {
        const auto affected = m_context.forum.clinics().affectedBy(m_context.actor, clinic.id);
        if (affected)
            m_affected += *affected;
    }
    setVisible(!m_clinics.empty());
    m_who->setText(affectedWords());
    m_tick->setAccessibleDescription(m_who->text());
}

bool ClinicsOfDay::isTicked() const
{
    return m_tick->isChecked() && !m_clinics.empty();
}

QString ClinicsOfDay::affectedWords() const
{
    const QString when = timesOf(m_clinics).join(u" and "_s);
    if (!m_affected.isAnyone())
        return u"1:1s %1: nobody has booked."_s.arg(when);
    QStringList parts{u"1:1s %1: %2 booked"_s.arg(
        when, counted(m_affected.booked, u"appointment is"_s, u"appointments are"_s))};
    if (!m_affected.bookedNames.isEmpty())
        parts.last() += u" ("_s + m_affected.bookedNames.join(u"; "_s) + u")"_s;
    if (m_affected.waiting > 0)
        parts << u"%1 on the waiting list"_s.arg(
            counted(m_affected.waiting, u"doctor is"_s, u"doctors are"_s));
    if (!m_affected.waitingNames.isEmpty())
        parts.last() += u" ("_s + m_affected.waitingNames.join(u"; "_s) + u")"_s;
    return parts.join(u", "_s) + u"."_s;
}

QString ClinicsOfDay::toldWords() const
{
    if (!isTicked() || !m_affected.isAnyone())
        return {};
    return u" %1 it at the next sign-in."_s.arg(
        counted(m_affected.booked + m_affected.waiting, u"doctor sees"_s, u"doctors see"_s));
}

QStringList ClinicsOfDay::withoutClinics(QStringList remarks)
{
    remarks.removeIf([](const QString& remark) { return remark.startsWith(u"The 1:1 clinic "_s); });
    return remarks;
}

} // namespace ledforum
