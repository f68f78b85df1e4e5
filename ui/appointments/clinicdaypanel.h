// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appointments/attendeemodel.h"

#include <QWidget>

namespace ledforum {

class Button;
class PlainLabel;
class PlainTableView;
class WaitingPanel;

/// One clinic: who comes when, what the tutor may do with each time, and below it who waits. For the tutor
/// alone.
class ClinicDayPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ClinicDayPanel(QWidget* parent = nullptr);

    /// Keeps the chosen time's place.
    void show(TutorsDay day, LocalMoment now);
    void clear();
    /// Null while no time is chosen.
    [[nodiscard]] const TutorsDay::Row* chosen() const;
    [[nodiscard]] const TutorsDay& day() const { return m_day; }
    [[nodiscard]] WaitingPanel& waiting() { return *m_waiting; }
    void choose(SlotId slot);

Q_SIGNALS:
    void choiceChanged();
    void bookForAsked();
    void moveAsked();
    void cancelAsked();
    /// Blocks a free time, or frees a blocked one.
    void blockAsked();
    void joinAsked();
    void separateAsked();

private:
    [[nodiscard]] QWidget* makeActs();
    void updateActs();

    TutorsDay m_day;
    LocalMoment m_now;
    bool m_isLoading = false; ///< the table chooses anew by itself: nobody has chosen
    AttendeeModel m_model;
    PlainTableView* m_table;
    PlainLabel* m_title;
    PlainLabel* m_where;
    Button* m_bookFor;
    Button* m_move;
    Button* m_cancel;
    Button* m_block;
    Button* m_join;
    Button* m_separate;
    WaitingPanel* m_waiting;
};

} // namespace ledforum
