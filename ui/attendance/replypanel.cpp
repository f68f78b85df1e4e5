// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/replypanel.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "ui/attendance/apologydialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

ReplyPanel::ReplyPanel(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_question(new PlainLabel({}, theme::TextStyle::Strong))
    , m_inRoom(new Button(u"In the &room"_s, ButtonKind::Secondary, u"replyInRoom"_s))
    , m_onTeams(new Button(u"On Tea&ms"_s, ButtonKind::Secondary, u"replyOnTeams"_s))
    , m_apologies(new Button(u"Apolo&gies…"_s, ButtonKind::Secondary, u"replyApologies"_s))
    , m_takeBack(new Button(u"Take &back"_s, ButtonKind::Quiet, u"replyTakeBack"_s))
{
    m_question->setObjectName(u"replyState"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::grid);
    row->addWidget(m_question);
    addButtons();
    for (Button* button : {m_inRoom, m_onTeams, m_apologies, m_takeBack})
        row->addWidget(button);
}

void ReplyPanel::addButtons()
{
    for (Button* button : {m_inRoom, m_onTeams, m_apologies})
        button->setCheckable(true);
    m_inRoom->setAccessibleName(u"I’m coming, in the room"_s);
    m_onTeams->setAccessibleName(u"I’m coming, on Teams"_s);
    m_apologies->setAccessibleName(u"Give apologies"_s);
    connect(m_inRoom, &Button::clicked, this, [this] { give(Reply::inRoom()); });
    connect(m_onTeams, &Button::clicked, this, [this] { give(Reply::onTeams()); });
    connect(m_apologies, &Button::clicked, this, &ReplyPanel::askWhy);
    connect(m_takeBack, &Button::clicked, this, [this] { give(std::nullopt); });
}

std::optional<Reply> ReplyPanel::ownReply() const
{
    const auto own = m_context.forum.replies().own(m_context.actor);
    if (!own || !m_session)
        return std::nullopt;
    const auto found = std::ranges::find(*own, m_session->id, &SessionReply::session);
    return found == own->end() ? std::nullopt : std::optional(found->line.reply);
}

void ReplyPanel::show(const std::optional<TeachingSession>& session)
{
    m_session = session;
    const bool isOpen = session && session->state != TeachingState::Cancelled &&
                        m_context.forum.clock().now() < session->span.startMoment();
    setVisible(isOpen);
    if (isOpen)
        showReply(ownReply());
}

void ReplyPanel::showReply(const std::optional<Reply>& reply)
{
    const auto answer = reply ? std::optional(reply->answer()) : std::nullopt;
    m_question->setText(!reply                        ? u"Are you coming?"_s
                        : answer == Answer::Apologies ? displayName(*reply)
                                                      : u"You are coming:"_s);
    m_inRoom->setChecked(answer == Answer::InRoom);
    m_onTeams->setChecked(answer == Answer::OnTeams);
    m_apologies->setChecked(answer == Answer::Apologies);
    m_takeBack->setVisible(reply.has_value());
    m_onTeams->setEnabled(!m_session->onlineLink.isEmpty() || answer == Answer::OnTeams);
    m_onTeams->setToolTip(m_session->onlineLink.isEmpty() ? u"This session has no Teams link."_s : QString());
}

void ReplyPanel::give(const std::optional<Reply>& reply)
{
    const auto given = ReplyActs(m_context).reply(*m_session, reply);
    if (!given)
        m_context.announce(MessageKind::Error, given.failure().sentence);
    showReply(ownReply());
}

void ReplyPanel::askWhy()
{
    showReply(ownReply()); // the button is down only once apologies were given
    const auto giveIt = [this](const Reply& reply) -> Result<> {
        const auto given = ReplyActs(m_context).reply(*m_session, reply);
        if (given)
            showReply(ownReply());
        return given;
    };
    auto* dialog = new ApologyDialog(u"Apologies for %1"_s.arg(longDate(m_session->span.date)), giveIt, this);
    dialog->open();
}

} // namespace ledforum
