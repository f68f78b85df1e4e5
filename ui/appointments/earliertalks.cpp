// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/earliertalks.h"

#include "app/common/wording.h"
#include "ui/appointments/attendeemodel.h"
#include "ui/shell/theme.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plainlabel.h"

#include <QFrame>
#include <QVBoxLayout>

#include <ranges>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

void addLine(QVBoxLayout& column, const QString& text, theme::TextStyle style)
{
    if (!text.isEmpty())
        column.addWidget((new PlainLabel(text, style))->wrapped());
}

void addTalk(QVBoxLayout& column, const EarlierAppointment& talk)
{
    auto* head = new QHBoxLayout;
    head->setSpacing(theme::grid);
    head->addWidget(new PlainLabel(plainDate(talk.span.date), theme::TextStyle::Strong));
    if (talk.isCancelledByTutor)
        head->addWidget(new Pill(u"Cancelled by the tutor"_s, PillTone::Neutral));
    if (talk.notes.outcome)
        head->addWidget(new Pill(nameOf(*talk.notes.outcome), toneOf(*talk.notes.outcome)));
    head->addStretch();
    column.addLayout(head);
    addLine(column, talk.topic, theme::TextStyle::Secondary);
    addLine(column, talk.notes.note, theme::TextStyle::Body);
    for (const QString& action : talk.notes.actions)
        addLine(column, u"• "_s + action, theme::TextStyle::Body);
}

} // namespace

void addEarlierTalks(QVBoxLayout& column, const AppointmentHistory& history, SlotId except)
{
    auto* rule = new QFrame;
    rule->setProperty("role", u"rule"_s);
    column.addWidget(rule);
    column.addSpacing(theme::halfGrid);
    column.addWidget(new PlainLabel(u"Before"_s, theme::TextStyle::Overline));
    bool isFirst = true;
    for (const EarlierAppointment& talk : history.appointments | std::views::reverse) {
        if (talk.slot == except)
            continue;
        if (!isFirst)
            column.addSpacing(theme::grid);
        isFirst = false;
        addTalk(column, talk);
    }
    if (isFirst)
        column.addWidget(new PlainLabel(u"No earlier 1:1."_s, theme::TextStyle::Secondary));
    if (history.doubtfulRecords > 0)
        addLine(column,
                u"%1 of the forum cannot be read or does not check out, and may be this doctor's."_s.arg(
                    counted(history.doubtfulRecords, u"record"_s, u"records"_s)),
                theme::TextStyle::Caption);
}

} // namespace ledforum
