// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/sessioneditor.h"

#include "app/programme/sessionrules.h"
#include "ui/programme/speakerfields.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/fields.h"

#include <QPlainTextEdit>
#include <QSpinBox>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QStringList areaNames()
{
    QStringList names;
    for (const TeachingArea area : allTeachingAreas())
        names << nameOf(area);
    return names;
}

std::vector<TeachingState> statesFrom(TeachingState present)
{
    std::vector<TeachingState> states{present};
    for (const auto state : {TeachingState::Planned, TeachingState::Published, TeachingState::Cancelled}) {
        if (state != present && mayMove(present, state))
            states.push_back(state);
    }
    return states;
}

QStringList partsOf(const QString& text, QChar separator)
{
    QStringList parts;
    for (const QString& part : text.split(separator)) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            parts << trimmed;
    }
    return parts;
}

} // namespace

SessionEditor::SessionEditor(const QString& title, const TeachingSession& session, Store store,
                             QWidget* parent)
    : FormDialog(title, u"Save"_s, u"sessionEditor"_s, parent)
    , m_session(session)
    , m_store(std::move(store))
    , m_title(new TextField(u"sessionTitle"_s, u"Title"_s))
    , m_area(choiceBox(u"sessionArea"_s, u"Area"_s, areaNames()))
    , m_kind(choiceBox(u"sessionKind"_s, u"Kind"_s, {u"Clinical"_s, u"Non-clinical"_s}))
    , m_state(choiceBox(u"sessionState"_s, u"State"_s, {}))
    , m_date(new DateField(u"sessionDate"_s, u"Date"_s))
    , m_start(new TimeField(u"sessionStart"_s, u"Starts at"_s))
    , m_minutes(new QSpinBox)
    , m_speakers(new SpeakerFields)
    , m_outcomes(new QPlainTextEdit)
    , m_venue(new TextField(u"sessionVenue"_s, u"Venue"_s))
    , m_link(new TextField(u"sessionLink"_s, u"Online link"_s))
    , m_specialties(new TextField(u"sessionSpecialties"_s, u"Specialties"_s))
    , m_reason(new TextField(u"sessionReason"_s, u"Reason for cancelling"_s))
    , m_states(statesFrom(session.state))
{
    setMinimumWidth(760);
    m_minutes->setObjectName(u"sessionMinutes"_s);
    m_minutes->setAccessibleName(u"Length in minutes"_s);
    m_minutes->setRange(1, 600);
    m_minutes->setSingleStep(5);
    m_minutes->setSuffix(u" minutes"_s);
    m_outcomes->setObjectName(u"sessionOutcomes"_s);
    m_outcomes->setAccessibleName(u"Learning outcomes, one a line"_s);
    m_outcomes->setTabChangesFocus(true);
    m_outcomes->setFixedHeight(84);
    m_specialties->setPlaceholderText(u"All, or such as Medicine; Surgery"_s);
    for (const TeachingState state : m_states)
        m_state->addItem(nameOf(state));
    layOut();
    load();
    connect(m_state, &QComboBox::currentIndexChanged, this, &SessionEditor::showReason);
}

void SessionEditor::layOut()
{
    addField(u"&Title"_s, m_title);
    addFields({{u"&Date"_s, m_date}, {u"Sta&rts at"_s, m_start}, {u"&Length"_s, m_minutes}});
    addFields({{u"&Area"_s, m_area}, {u"&Kind"_s, m_kind}, {u"&State"_s, m_state}});
    addField(u"Reason for can&celling"_s, m_reason);
    addField(u"S&peaker and role"_s, m_speakers);
    addField(u"Learning &outcomes, one a line"_s, m_outcomes);
    addFields({{u"&Venue"_s, m_venue}, {u"On&line link"_s, m_link}, {u"Sp&ecialties"_s, m_specialties}});
}

void SessionEditor::load()
{
    m_title->setText(m_session.isUntitled ? QString() : m_session.title);
    m_title->setPlaceholderText(m_session.isUntitled ? m_session.title : QString());
    const auto& areas = allTeachingAreas();
    m_area->setCurrentIndex(int(std::ranges::find(areas, m_session.area) - areas.begin()));
    m_kind->setCurrentIndex(m_session.isClinical ? 0 : 1);
    m_date->setDate(m_session.span.date);
    m_start->setTime(m_session.span.start);
    m_minutes->setValue(m_session.span.minutes);
    m_speakers->load(m_session.speakers);
    m_outcomes->setPlainText(m_session.outcomes.join(u'\n'));
    m_venue->setText(m_session.venue);
    m_link->setText(m_session.onlineLink);
    m_specialties->setText(m_session.specialties.join(u"; "_s));
    m_reason->setText(m_session.cancellationReason);
    for (TextField* field : {m_title, m_venue, m_link, m_specialties, m_reason})
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

Result<> SessionEditor::apply()
{
    if (!m_date->date())
        return wrong(m_date, u"Enter the date, such as 24/11/2026."_s);
    if (!m_start->time())
        return wrong(m_start, u"Enter the time at which it starts, such as 2pm."_s);
    TeachingSession session = m_session;
    session.span = {*m_date->date(), *m_start->time(), m_minutes->value()};
    if (const QString title = m_title->text().trimmed(); !title.isEmpty()) {
        session.title = title;
        session.isUntitled = false;
    } else if (!session.isUntitled) {
        return wrong(m_title, u"Enter a title."_s);
    }
    session.area = allTeachingAreas().at(size_t(m_area->currentIndex()));
    session.isClinical = m_kind->currentIndex() == 0;
    session.speakers = m_speakers->speakers();
    session.outcomes = partsOf(m_outcomes->toPlainText(), u'\n');
    session.venue = m_venue->text().trimmed();
    session.onlineLink = m_link->text().trimmed();
    session.specialties = partsOf(m_specialties->text(), u';');
    session.state = state();
    const bool isCancelled = session.state == TeachingState::Cancelled;
    session.cancellationReason = isCancelled ? m_reason->text().trimmed() : QString();
    if (isCancelled && session.cancellationReason.isEmpty())
        return wrong(m_reason, u"Say why the session is cancelled: everybody will read it."_s);
    return m_store(session);
}

} // namespace ledforum
