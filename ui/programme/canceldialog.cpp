// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/canceldialog.h"

#include "app/common/wording.h"
#include "ui/attendance/replywording.h"
#include "ui/programme/clinicsofday.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/plainlabel.h"

namespace ledforum {

using namespace Qt::StringLiterals;

CancelDialog::CancelDialog(const TermCell& cell, const PageContext& context, QWidget* parent)
    : ActDialog(u"Cancel “%1”"_s.arg(cell.session->title), u"Cancel session"_s, u"cancelSession"_s, context,
                parent)
    , m_session(*cell.session)
    , m_reason(new TextField(u"cancelReason"_s, u"Reason"_s))
    , m_clinics(new ClinicsOfDay(context, u"Cancel the &1:1s of that day too"_s, u"cancelClinics"_s))
{
    setMinimumWidth(560);
    m_reason->setMaxLength(200);
    addWidget(new PlainLabel(u"%1, %2"_s.arg(longDate(m_session.span.date), timeSpan(m_session.span)),
                             theme::TextStyle::Strong));
    if (cell.replies && hasReplies(*cell.replies))
        addWidget(new PlainLabel(replyWords(*cell.replies), theme::TextStyle::Secondary));
    addField(u"&Reason"_s, m_reason, u"Everybody will read it."_s);
    addWidget(m_clinics);
    m_clinics->show(m_session.span.date);
}

Result<ProgrammeAct> CancelDialog::act()
{
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty())
        return wrong(m_reason, u"Say why the session is cancelled: everybody will read it."_s);
    return ProgrammeAct(CancelSession{m_session.id, reason, m_clinics->isTicked()});
}

QString CancelDialog::name() const
{
    return u"cancellation of %1"_s.arg(longDate(m_session.span.date));
}

QString CancelDialog::sentence() const
{
    return u"%1 is cancelled.%2 Everybody sees why, and the next calendar file carries it."_s.arg(
        longDate(m_session.span.date), m_clinics->toldWords());
}

} // namespace ledforum
