// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/closedaydialog.h"

#include "app/common/wording.h"
#include "ui/programme/clinicsofday.h"
#include "ui/widgets/fields.h"

#include <QCheckBox>

namespace ledforum {

using namespace Qt::StringLiterals;

CloseDayDialog::CloseDayDialog(const TermCell& cell, const PageContext& context, QWidget* parent)
    : ActDialog(u"Close %1"_s.arg(longDate(cell.date)), u"Close the day"_s, u"closeDay"_s, context, parent)
    , m_date(cell.date)
    , m_reason(new TextField(u"closeDayReason"_s, u"Reason"_s))
    , m_session(new QCheckBox)
    , m_clinics(new ClinicsOfDay(context, u"Cancel the &1:1s of that day too"_s, u"closeDayClinics"_s))
{
    setMinimumWidth(560);
    m_reason->setMaxLength(200);
    m_session->setObjectName(u"closeDaySession"_s);
    m_session->setText(u"&Cancel the teaching of that day, with this reason"_s);
    m_session->setAccessibleName(u"Cancel the teaching of that day"_s);
    m_session->setChecked(true);
    m_session->setVisible(cell.session.has_value());
    addField(u"&Reason"_s, m_reason, u"Such as Christmas week. Everybody will read it."_s);
    addWidget(m_session);
    addWidget(m_clinics);
    addPreview();
    m_clinics->show(m_date);
    connect(m_reason, &QLineEdit::textChanged, this, &CloseDayDialog::refresh);
    connect(m_session, &QCheckBox::toggled, this, &CloseDayDialog::refresh);
    connect(m_clinics, &ClinicsOfDay::ticked, this, &CloseDayDialog::refresh);
}

Result<ProgrammeAct> CloseDayDialog::act()
{
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty())
        return refused(u"Say why the forum is closed that day."_s);
    return ProgrammeAct(CloseDay{m_date, reason, m_session->isChecked(), m_clinics->isTicked()});
}

QStringList CloseDayDialog::worthSaying(const QStringList& remarks) const
{
    return ClinicsOfDay::withoutClinics(remarks);
}

QString CloseDayDialog::name() const
{
    return u"closing of %1"_s.arg(longDate(m_date));
}

QString CloseDayDialog::sentence() const
{
    return u"%1 is closed.%2 The next calendar file carries it."_s.arg(longDate(m_date),
                                                                       m_clinics->toldWords());
}

} // namespace ledforum
