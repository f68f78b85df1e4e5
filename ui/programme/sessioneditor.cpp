// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/sessioneditor.h"

#include "app/programme/sessionrules.h"
#include "app/programme/sessiontopic.h"
#include "ui/programme/topicfields.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/fields.h"

#include <QSpinBox>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int largestRoom = 10000;

std::vector<TeachingState> statesFrom(TeachingState present)
{
    std::vector<TeachingState> states{present};
    for (const auto state : {TeachingState::Planned, TeachingState::Published, TeachingState::Cancelled}) {
        if (state != present && mayMove(present, state))
            states.push_back(state);
    }
    return states;
}

QSpinBox* numberBox(const QString& objectName, const QString& accessibleName, int least, int most)
{
    auto* box = new QSpinBox;
    box->setObjectName(objectName);
    box->setAccessibleName(accessibleName);
    box->setRange(least, most);
    box->setSingleStep(5);
    return box;
}

} // namespace

SessionEditor::SessionEditor(const QString& title, const TeachingSession& session, Store store,
                             QWidget* parent)
    : FormDialog(title, u"Save"_s, u"sessionEditor"_s, parent)
    , m_session(session)
    , m_store(std::move(store))
    , m_topic(new TopicFields)
    , m_state(choiceBox(u"sessionState"_s, u"State"_s, {}))
    , m_date(new DateField(u"sessionDate"_s, u"Date"_s))
    , m_start(new TimeField(u"sessionStart"_s, u"Starts at"_s))
    , m_minutes(numberBox(u"sessionMinutes"_s, u"Length in minutes"_s, 1, 600))
    , m_venue(new TextField(u"sessionVenue"_s, u"Venue"_s))
    , m_capacity(numberBox(u"sessionCapacity"_s, u"Places in the room"_s, 0, largestRoom))
    , m_link(new TextField(u"sessionLink"_s, u"Teams link"_s))
    , m_reason(new TextField(u"sessionReason"_s, u"Reason for cancelling"_s))
    , m_states(statesFrom(session.state))
{
    setMinimumWidth(760);
    m_minutes->setSuffix(u" minutes"_s);
    m_capacity->setSpecialValueText(u"No limit"_s);
    m_link->setPlaceholderText(u"https://teams…"_s);
    for (const TeachingState state : m_states)
        m_state->addItem(nameOf(state));
    layOut();
    load();
    connect(m_state, &QComboBox::currentIndexChanged, this, &SessionEditor::showReason);
}

void SessionEditor::layOut()
{
    addWidget(m_topic);
    addFields({{u"&Date"_s, m_date},
               {u"Sta&rts at"_s, m_start},
               {u"&Length"_s, m_minutes},
               {u"&State"_s, m_state}});
    addField(u"Reason for can&celling"_s, m_reason);
    addFields({{u"&Venue"_s, m_venue}, {u"Places &in the room"_s, m_capacity}, {u"Tea&ms link"_s, m_link}});
}

void SessionEditor::load()
{
    m_topic->load(topicOf(m_session));
    m_date->setDate(m_session.span.date);
    m_start->setTime(m_session.span.start);
    m_minutes->setValue(m_session.span.minutes);
    m_venue->setText(m_session.venue);
    m_capacity->setValue(m_session.capacity.value_or(0));
    m_link->setText(m_session.onlineLink);
    m_reason->setText(m_session.cancellationReason);
    for (TextField* field : {m_venue, m_link, m_reason})
        field->setCursorPosition(0); // a long one is read from its beginning
    showReason();
}

TeachingState SessionEditor::state() const
{
    return m_states.at(size_t(std::max(0, m_state->currentIndex())));
}

void SessionEditor::showReason()
{
    m_reason->parentWidget()->setVisible(state() == TeachingState::Cancelled);
}

Result<TeachingSession> SessionEditor::placed()
{
    if (!m_date->date())
        return wrong(m_date, u"Enter the date, such as 24/11/2026."_s);
    if (!m_start->time())
        return wrong(m_start, u"Enter the time at which it starts, such as 2pm."_s);
    TeachingSession session = m_session;
    session.span = {*m_date->date(), *m_start->time(), m_minutes->value()};
    session.venue = m_venue->text().trimmed();
    session.capacity = m_capacity->value() > 0 ? std::optional(m_capacity->value()) : std::nullopt;
    session.onlineLink = m_link->text().trimmed();
    return session;
}

Result<> SessionEditor::apply()
{
    const auto topic = m_topic->topic();
    if (!topic)
        return topic.failure();
    auto session = placed();
    if (!session)
        return session.failure();
    session->state = state();
    const bool isCancelled = session->state == TeachingState::Cancelled;
    session->cancellationReason = isCancelled ? m_reason->text().trimmed() : QString();
    if (isCancelled && session->cancellationReason.isEmpty())
        return wrong(m_reason, u"Say why the session is cancelled: everybody will read it."_s);
    return m_store(withTopic(*session, *topic));
}

} // namespace ledforum
