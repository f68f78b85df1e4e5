// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/reinstatedialog.h"

#include "app/common/wording.h"
#include "ui/widgets/choicebox.h"

namespace ledforum {

using namespace Qt::StringLiterals;

ReinstateDialog::ReinstateDialog(const TeachingSession& session, const PageContext& context, QWidget* parent)
    : ActDialog(u"Reinstate %1"_s.arg(longDate(session.span.date)), u"Reinstate"_s, u"reinstate"_s, context,
                parent)
    , m_session(session)
    , m_state(choiceBox(u"reinstateState"_s, u"State"_s,
                        {nameOf(TeachingState::Published), nameOf(TeachingState::Planned)}))
{
    setMinimumWidth(560);
    addField(u"&State"_s, m_state, u"Doctors may count on a published session."_s);
    addPreview();
    connect(m_state, &QComboBox::currentIndexChanged, this, &ReinstateDialog::refresh);
    refresh();
}

Result<ProgrammeAct> ReinstateDialog::act()
{
    return ProgrammeAct(ReinstateSession{
        m_session.id, m_state->currentIndex() == 0 ? TeachingState::Published : TeachingState::Planned});
}

QString ReinstateDialog::name() const
{
    return u"reinstatement of %1"_s.arg(longDate(m_session.span.date));
}

QString ReinstateDialog::sentence() const
{
    return u"%1 takes place after all. The next calendar file carries it."_s.arg(
        longDate(m_session.span.date));
}

} // namespace ledforum
