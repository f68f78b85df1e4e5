// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/personpanel.h"

#include "app/common/wording.h"
#include "ui/appointments/earliertalks.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int textHeight = 9 * theme::grid;

QPlainTextEdit* textField(const QString& objectName, const QString& accessibleName)
{
    auto* field = new QPlainTextEdit;
    field->setObjectName(objectName);
    field->setAccessibleName(accessibleName);
    field->setTabChangesFocus(true);
    field->setFixedHeight(textHeight);
    return field;
}

QVBoxLayout* columnIn(QWidget& widget)
{
    auto* column = new QVBoxLayout(&widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::halfGrid);
    return column;
}

/// What stands in the place of a person where there is none.
QString hintFor(const TutorsDay::Row* row)
{
    if (!row)
        return u"Choose a time to see who comes."_s;
    if (!row->slot.attendee)
        return u"%1 · %2"_s.arg(timeOfDay(row->slot.view.span.start), holderWords(*row));
    if (row->slot.attendee->isErased)
        return u"%1 · What was kept about this 1:1 has been deleted."_s.arg(
            timeOfDay(row->slot.view.span.start));
    if (!row->slot.attendee->checksOut)
        return u"This booking does not check out: the file was changed by someone else."_s;
    return {};
}

} // namespace

PersonPanel::PersonPanel(QWidget* parent)
    : QWidget(parent)
    , m_who(new PlainLabel({}, theme::TextStyle::Heading))
    , m_topic(new PlainLabel({}, theme::TextStyle::Strong))
    , m_text(new PlainLabel)
    , m_hint(new PlainLabel({}, theme::TextStyle::Secondary))
    , m_note(textField(u"personNote"_s, u"Note, for tutors alone"_s))
    , m_actions(textField(u"personActions"_s, u"Agreed actions, one a line; the doctor reads them too"_s))
    , m_save(new Button(u"&Save note and actions"_s, ButtonKind::Secondary, u"personSave"_s))
    , m_followUp(new Button(u"Book a follow-&up…"_s, ButtonKind::Secondary, u"personFollowUp"_s))
    , m_earlier(new QWidget)
{
    m_history = columnIn(*m_earlier);
    auto* inside = new QWidget;
    inside->setProperty("role", u"scrolled"_s);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(theme::cardPadding, 2 * theme::grid, theme::cardPadding, 2 * theme::grid);
    column->setSpacing(12);
    column->addWidget(makeWho());
    m_outcome = makeOutcome();
    column->addWidget(m_outcome);
    m_notes = makeNotes();
    column->addWidget(m_notes);
    column->addWidget(m_earlier);
    column->addStretch();
    auto* card = new Card;
    card->setPadded(false);
    card->content().addWidget(inScrollArea(*inside));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(card);
}

QWidget* PersonPanel::makeWho()
{
    m_who->setObjectName(u"clinicWho"_s);
    m_topic->setObjectName(u"clinicTopic"_s);
    m_text->setObjectName(u"clinicText"_s);
    m_hint->setObjectName(u"clinicHint"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* who = new QWidget;
    auto* column = columnIn(*who);
    for (PlainLabel* label : {m_who, m_topic, m_text, m_hint})
        column->addWidget(label->wrapped());
    return who;
}

QWidget* PersonPanel::makeOutcome()
{
    auto* outcome = new QWidget;
    auto* column = columnIn(*outcome);
    column->addWidget(new PlainLabel(u"How it went"_s, theme::TextStyle::Overline));
    auto* grid = new QGridLayout;
    grid->setSpacing(theme::halfGrid);
    const auto add = [&](AppointmentOutcome what, const QString& text, const QString& name,
                         const QKeySequence& keys) {
        auto* button = new Button(text, ButtonKind::Secondary, name);
        button->setCheckable(true);
        button->setShortcut(keys);
        button->setToolTip(u"%1 (%2)"_s.arg(nameOf(what), keys.toString(QKeySequence::NativeText)));
        button->setAccessibleName(nameOf(what));
        connect(button, &Button::clicked, this,
                [this, what](bool isOn) { Q_EMIT outcomeChosen(isOn ? std::optional(what) : std::nullopt); });
        const int place = int(m_outcomes.size());
        grid->addWidget(button, place / 2, place % 2);
        m_outcomes.emplace_back(what, button);
    };
    add(AppointmentOutcome::Attended, u"Attended"_s, u"outcomeAttended"_s, u"Ctrl+1"_s);
    add(AppointmentOutcome::DidNotAttend, u"Did not attend"_s, u"outcomeDidNotAttend"_s, u"Ctrl+2"_s);
    add(AppointmentOutcome::LateCancellation, u"Late cancellation"_s, u"outcomeLateCancellation"_s,
        u"Ctrl+3"_s);
    column->addLayout(grid);
    return outcome;
}

QWidget* PersonPanel::makeNotes()
{
    const auto label = [](const QString& text, QWidget* field) {
        auto* words = new PlainLabel(text, theme::TextStyle::Strong);
        words->setBuddy(field);
        return words;
    };
    auto* notes = new QWidget;
    auto* column = columnIn(*notes);
    column->addWidget(label(u"&Note"_s, m_note));
    column->addWidget(m_note);
    column->addWidget(new PlainLabel(u"Tutors alone can read it."_s, theme::TextStyle::Caption));
    column->addSpacing(theme::halfGrid);
    column->addWidget(label(u"&Agreed actions, one a line"_s, m_actions));
    column->addWidget(m_actions);
    column->addWidget(new PlainLabel(u"The doctor reads them too."_s, theme::TextStyle::Caption));
    auto* acts = new QHBoxLayout;
    acts->setSpacing(theme::grid);
    acts->addWidget(m_save);
    acts->addWidget(m_followUp);
    acts->addStretch();
    column->addSpacing(theme::halfGrid);
    column->addLayout(acts);
    m_save->setToolTip(u"Ctrl+S"_s);
    connect(m_save, &Button::clicked, this, &PersonPanel::saveAsked);
    connect(m_followUp, &Button::clicked, this, &PersonPanel::followUpAsked);
    return notes;
}

void PersonPanel::show(const TutorsDay::Row* row, const AppointmentNotes& notes,
                       const AppointmentHistory& history)
{
    const Attendee* attendee = row && row->slot.attendee ? &*row->slot.attendee : nullptr;
    const bool isKnown = attendee && attendee->checksOut;
    m_hint->setText(hintFor(row));
    m_hint->setVisible(!isKnown);
    m_who->setText(isKnown ? attendee->fullName : QString());
    m_topic->setText(isKnown ? attendee->topic : QString());
    m_text->setText(isKnown ? attendee->message.isEmpty() ? u"No message."_s : attendee->message : QString());
    for (PlainLabel* label : {m_who, m_topic, m_text})
        label->setVisible(isKnown);
    for (QWidget* part : {m_notes, m_earlier})
        part->setVisible(isKnown);
    m_outcome->setVisible(isKnown && row->hasBegun);
    if (!isKnown) {
        m_slot = SlotId(0);
        return;
    }
    showNotes(*row, notes);
    showHistory(*row, history);
}

void PersonPanel::showNotes(const TutorsDay::Row& row, const AppointmentNotes& notes)
{
    for (const auto& [outcome, button] : m_outcomes)
        button->setChecked(notes.outcome == outcome);
    const bool isSame = m_slot == row.slot.view.id;
    const auto typed = unsaved();
    m_slot = row.slot.view.id;
    m_stored = notes;
    if (isSame && typed)
        return;
    m_note->setPlainText(notes.note);
    m_actions->setPlainText(notes.actions.join(u'\n'));
}

void PersonPanel::showHistory(const TutorsDay::Row& row, const AppointmentHistory& history)
{
    clearLayout(*m_history);
    addEarlierTalks(*m_history, history, row.slot.view.id);
}

QStringList PersonPanel::typedActions() const
{
    QStringList lines;
    for (const QString& line : m_actions->toPlainText().split(u'\n'))
        if (!line.simplified().isEmpty())
            lines << line.simplified();
    return lines;
}

std::optional<PersonPanel::Typed> PersonPanel::unsaved() const
{
    const bool isSame =
        m_note->toPlainText().trimmed() == m_stored.note && typedActions() == m_stored.actions;
    if (m_slot == SlotId(0) || isSame)
        return std::nullopt;
    return Typed{m_slot, m_note->toPlainText(), typedActions()};
}

bool PersonPanel::putBack(const Typed& typed)
{
    if (typed.slot != m_slot)
        return false;
    m_note->setPlainText(typed.note);
    m_actions->setPlainText(typed.actions.join(u'\n'));
    return true;
}

void PersonPanel::markSaved(SlotId slot)
{
    if (slot != m_slot)
        return;
    m_stored.note = m_note->toPlainText().trimmed();
    m_stored.actions = typedActions();
}

} // namespace ledforum
