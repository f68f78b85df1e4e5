// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/topicfields.h"

#include "ui/programme/speakerfields.h"
#include "ui/shell/theme.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/formfield.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

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

TopicFields::TopicFields(QWidget* parent)
    : QWidget(parent)
    , m_title(new TextField(u"sessionTitle"_s, u"Title"_s))
    , m_speakers(new SpeakerFields)
    , m_outcomes(new QPlainTextEdit)
    , m_area(choiceBox(u"sessionArea"_s, u"Area"_s, areaNames()))
    , m_kind(choiceBox(u"sessionKind"_s, u"Kind"_s, {u"Clinical"_s, u"Non-clinical"_s}))
    , m_specialties(new TextField(u"sessionSpecialties"_s, u"Specialties"_s))
{
    m_outcomes->setObjectName(u"sessionOutcomes"_s);
    m_outcomes->setAccessibleName(u"Learning outcomes, one a line"_s);
    m_outcomes->setTabChangesFocus(true);
    m_outcomes->setFixedHeight(84);
    m_specialties->setPlaceholderText(u"All, or such as Medicine; Surgery"_s);
    setFocusProxy(m_title);
    layOut();
}

void TopicFields::layOut()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * theme::grid);
    column->addWidget(new FormField(u"&Title"_s, m_title));
    column->addWidget(new FormField(u"S&peakers: name, role, e-mail, state"_s, m_speakers));
    column->addWidget(new FormField(u"Learning &outcomes, one a line"_s, m_outcomes));
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::grid);
    row->addWidget(new FormField(u"&Area"_s, m_area), 1);
    row->addWidget(new FormField(u"&Kind"_s, m_kind), 1);
    row->addWidget(new FormField(u"Sp&ecialties"_s, m_specialties), 1);
    column->addLayout(row);
}

void TopicFields::load(const SessionTopic& topic)
{
    m_loaded = topic;
    m_title->setText(topic.isUntitled ? QString() : topic.title);
    m_title->setPlaceholderText(topic.isUntitled ? topic.title : QString());
    m_speakers->load(topic.speakers);
    m_outcomes->setPlainText(topic.outcomes.join(u'\n'));
    const auto& areas = allTeachingAreas();
    m_area->setCurrentIndex(int(std::ranges::find(areas, topic.area) - areas.begin()));
    m_kind->setCurrentIndex(topic.isClinical ? 0 : 1);
    m_specialties->setText(topic.specialties.join(u"; "_s));
    for (TextField* field : {m_title, m_specialties})
        field->setCursorPosition(0); // a long one is read from its beginning
}

Result<SessionTopic> TopicFields::topic() const
{
    SessionTopic topic = m_loaded;
    if (const QString title = m_title->text().trimmed(); !title.isEmpty()) {
        topic.title = title;
        topic.isUntitled = false;
    } else if (!topic.isUntitled) {
        m_title->setWrong(true);
        m_title->setFocus();
        return refused(u"Enter a title."_s);
    }
    const auto speakers = m_speakers->speakers();
    if (!speakers)
        return speakers.failure();
    topic.speakers = *speakers;
    topic.outcomes = partsOf(m_outcomes->toPlainText(), u'\n');
    topic.area = allTeachingAreas().at(size_t(m_area->currentIndex()));
    topic.isClinical = m_kind->currentIndex() == 0;
    topic.specialties = partsOf(m_specialties->text(), u';');
    return topic;
}

} // namespace ledforum
