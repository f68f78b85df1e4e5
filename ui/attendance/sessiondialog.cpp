// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/sessiondialog.h"

#include "ui/attendance/sessionpicker.h"
#include "ui/widgets/plainlabel.h"

using namespace Qt::StringLiterals;

namespace ledforum {

SessionDialog::SessionDialog(const QString& why, const std::vector<TeachingSession>& sessions,
                             std::optional<TeachingSessionId> first, QWidget* parent)
    : FormDialog(u"Which session is the file of?"_s, u"Read it"_s, u"reportSession"_s, parent)
    , m_sessions(new SessionPicker(u"reportSessionPicker"_s, u"Session"_s))
{
    m_sessions->show(sessions);
    if (first)
        m_sessions->choose(*first);
    addWidget((new PlainLabel(why, theme::TextStyle::Secondary))->wrapped());
    addField(u"&Session"_s, m_sessions);
}

std::optional<TeachingSessionId> SessionDialog::session() const
{
    return m_sessions->session();
}

Result<> SessionDialog::apply()
{
    if (!session())
        return wrong(m_sessions, u"There is no session yet that the file could be of."_s);
    return Done{};
}

} // namespace ledforum
