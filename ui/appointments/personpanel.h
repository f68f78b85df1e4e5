// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appointments/tutorsday.h"

#include <QWidget>

#include <functional>

class QPlainTextEdit;
class QStackedWidget;
class QVBoxLayout;

namespace ledforum {

class Button;
class InlineMessage;
class PlainLabel;

/// Whoever has the chosen time: what they would like to talk about, how it went, what was noted and agreed,
/// and what there was before. For the tutor alone.
class PersonPanel final : public QWidget
{
    Q_OBJECT

public:
    /// Note and actions as typed.
    struct Typed
    {
        SlotId slot{0};
        QString note = {};
        QStringList actions = {};
    };

    explicit PersonPanel(QWidget* parent = nullptr);

    /// Null: no time is chosen. What is half typed about this appointment stays.
    void show(const TutorsDay::Row* row, const AppointmentNotes& notes, const AppointmentHistory& history);
    /// What was typed and not saved, if anything was.
    [[nodiscard]] std::optional<Typed> unsaved() const;
    /// What was typed before and not saved. False where another appointment is shown.
    bool putBack(const Typed& typed);
    /// Does nothing once another appointment is shown.
    void markSaved(SlotId slot);

Q_SIGNALS:
    /// None takes it back.
    void outcomeChosen(std::optional<ledforum::AppointmentOutcome> outcome);
    void saveAsked();
    void followUpAsked();

private:
    [[nodiscard]] QWidget* makeWho();
    [[nodiscard]] QWidget* makeOutcome();
    [[nodiscard]] QWidget* makeNotes();
    void showNotes(const TutorsDay::Row& row, const AppointmentNotes& notes);
    void showHistory(const TutorsDay::Row& row, const AppointmentHistory& history);
    [[nodiscard]] QStringList typedActions() const;

    SlotId m_slot{0};
    AppointmentNotes m_stored;
    PlainLabel* m_who;
    PlainLabel* m_topic;
    PlainLabel* m_text;
    PlainLabel* m_hint;
    QWidget* m_outcome;
    std::vector<std::pair<AppointmentOutcome, Button*>> m_outcomes;
    QWidget* m_notes;
    QPlainTextEdit* m_note;
    QPlainTextEdit* m_actions;
    Button* m_save;
    Button* m_followUp;
    QWidget* m_earlier;
    QVBoxLayout* m_history;
};

} // namespace ledforum
