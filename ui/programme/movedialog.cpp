// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/movedialog.h"

#include "app/common/wording.h"
#include "ui/programme/clinicsofday.h"
#include "ui/widgets/fields.h"

namespace ledforum {

using namespace Qt::StringLiterals;

MoveDialog::MoveDialog(const TeachingSession& session, const PageContext& context, QWidget* parent)
    : ActDialog(u"Move “%1”"_s.arg(session.title), u"Move"_s, u"move"_s, context, parent)
    , m_session(session)
    , m_date(new DateField(u"moveDate"_s, u"New date"_s))
    , m_start(new TimeField(u"moveStart"_s, u"Starts at"_s))
    , m_clinics(new ClinicsOfDay(context, u"&Move the 1:1s of that day as well"_s, u"moveClinics"_s))
{
    setMinimumWidth(560);
    m_date->setDate(session.span.date);
    m_start->setTime(session.span.start);
    addFields({{u"&Date"_s, m_date}, {u"&Starts at"_s, m_start}});
    addWidget(m_clinics);
    addPreview();
    m_clinics->show(session.span.date);
    connect(m_date, &DateField::dateChanged, this, &MoveDialog::refresh);
    connect(m_start, &TimeField::timeChanged, this, &MoveDialog::refresh);
    connect(m_clinics, &ClinicsOfDay::ticked, this, &MoveDialog::refresh);
}

LocalSpan MoveDialog::to() const
{
    return {m_date->date().value_or(m_session.span.date), m_start->time().value_or(m_session.span.start),
            m_session.span.minutes};
}

Result<ProgrammeAct> MoveDialog::act()
{
    if (!m_date->date())
        return refused(u"Enter the date, such as 24/11/2026."_s);
    if (!m_start->time())
        return refused(u"Enter the time at which it starts, such as 2pm."_s);
    return ProgrammeAct(MoveSession{m_session.id, to(), m_clinics->isTicked()});
}

QStringList MoveDialog::worthSaying(const QStringList& remarks) const
{
    return ClinicsOfDay::withoutClinics(remarks);
}

QString MoveDialog::name() const
{
    return u"move of %1"_s.arg(longDate(m_session.span.date));
}

QString MoveDialog::sentence() const
{
    return u"“%1” is now on %2, %3.%4 The next calendar file carries it."_s.arg(
        m_session.title, longDate(to().date), timeSpan(to()), m_clinics->toldWords());
}

} // namespace ledforum
