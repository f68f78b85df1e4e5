// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appointments/personpanel.h"
#include "ui/appointments/tutorsday.h"
#include "ui/shell/page.h"

namespace ledforum {

/// What the tutor does with one time of a clinic, and with whoever has it or waits for it.
class SlotActs final
{
public:
    /// Both outlive this.
    SlotActs(PageContext& context, QWidget& page)
        : m_context(context)
        , m_page(page)
    {
    }

    void bookFor(const TutorsDay::Row& row);
    void move(const TutorsDay::Row& row);
    void cancel(const TutorsDay::Row& row);
    /// Blocks a free time, frees a blocked one. Can be undone.
    void block(const TutorsDay::Row& row);
    /// Can be undone.
    void join(const TutorsDay::Row& row);
    void separate(const TutorsDay::Row& row);

    /// Can be undone, as what was `before` it.
    void setOutcome(const TutorsDay::Row& row, std::optional<AppointmentOutcome> outcome);
    /// What was typed; true when it is kept.
    bool save(const PersonPanel::Typed& typed);
    void followUp(const TutorsDay::Row& row);

    void tell(const WaitingEntry& entry);
    void give(ClinicId clinic, const WaitingEntry& entry, const SlotView& slot);
    /// Takes the place off the list.
    void remove(ClinicId clinic, const WaitingEntry& entry);

private:
    using SlotStep = std::function<Result<>(SlotId slot)>;

    /// The times that the tutor may book, of all clinics to come.
    [[nodiscard]] std::vector<SlotView> freeTimes() const;
    void doUndoably(const QString& name, const QString& sentence, SlotId slot, const SlotStep& redo,
                    const SlotStep& undo);

    PageContext& m_context;
    QWidget& m_page;
};

} // namespace ledforum
