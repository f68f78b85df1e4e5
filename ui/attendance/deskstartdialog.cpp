// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/deskstartdialog.h"

#include "app/attendance/deskservice.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "ui/shell/page.h"
#include "ui/shell/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QRadioButton>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QRadioButton* choice(const QString& text, const QString& objectName)
{
    auto* button = new QRadioButton(text);
    button->setObjectName(objectName);
    return button;
}

PlainLabel* explanation(const QString& text)
{
    return (new PlainLabel(text, theme::TextStyle::Secondary))->wrapped();
}

} // namespace

DeskStartDialog::DeskStartDialog(PageContext& context, const TeachingSession& session, QWidget* parent)
    : FormDialog(u"Check-in desk"_s, u"Start the desk"_s, u"deskStartDialog"_s, parent)
    , m_context(context)
    , m_session(session.id)
    , m_staffed(choice(u"&Staffed: somebody of the team stands beside it"_s, u"deskStaffed"_s))
    , m_unstaffed(choice(u"&Unstaffed: people check themselves in"_s, u"deskUnstaffed"_s))
{
    addWidget((new PlainLabel(session.title, theme::TextStyle::Subheading))->wrapped());
    addWidget(new PlainLabel(u"%1, %2"_s.arg(longDate(session.span.date), timeSpan(session.span)),
                             theme::TextStyle::Secondary));
    addWidget(m_staffed);
    addWidget(explanation(u"Part of a name, Enter, done. No PIN is asked for."_s));
    addWidget(m_unstaffed);
    addWidget(explanation(u"A badge, or the name and a door PIN."_s));
    addWidget(explanation(u"You are signed out: the desk has no keys, and only marks who comes and goes in "
                          u"this session. It does not "
                          "lock, and asks for your password, or a colleague’s, when you leave it."_s));
    m_staffed->setChecked(true);
}

Result<> DeskStartDialog::apply()
{
    const DeskKind kind = m_staffed->isChecked() ? DeskKind::Staffed : DeskKind::Unstaffed;
    const auto desk = m_context.forum.desk().start(m_context.actor, m_session, kind);
    if (!desk)
        return desk.failure();
    m_duty = desk->duty();
    return Done();
}

} // namespace ledforum
