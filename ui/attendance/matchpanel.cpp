// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/matchpanel.h"

#include "app/common/wording.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

QString offerOf(const Person& person)
{
    const QString name = person.fullName.surnameFirst();
    return person.number ? u"%1 (%2)"_s.arg(name, person.number->display()) : name;
}

} // namespace

MatchPanel::MatchPanel(const std::vector<UnmatchedAttendee>& unmatched, const std::vector<Person>& people,
                       QWidget* parent)
    : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(theme::halfGrid, theme::halfGrid, theme::halfGrid, theme::halfGrid);
    grid->setHorizontalSpacing(2 * theme::grid);
    grid->setVerticalSpacing(theme::grid);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    for (const UnmatchedAttendee& attendee : unmatched)
        addRow(*grid, attendee, people);
}

void MatchPanel::addRow(QGridLayout& grid, const UnmatchedAttendee& attendee,
                        const std::vector<Person>& people)
{
    const int row = int(m_pickers.size());
    auto* picker = new QComboBox;
    picker->setObjectName(u"match%1"_s.arg(row));
    picker->setAccessibleName(u"Who is %1?"_s.arg(attendee.name));
    picker->setMaxVisibleItems(12);
    picker->addItem(u"Nobody in the register"_s);
    if (attendee.suggestion)
        picker->addItem(offerOf(*attendee.suggestion) + u" – same name"_s, attendee.suggestion->id.value());
    picker->insertSeparator(picker->count());
    for (const Person& person : people)
        picker->addItem(offerOf(person), person.id.value());
    connect(picker, &QComboBox::currentIndexChanged, this, &MatchPanel::matchesChanged);

    grid.addWidget(new PlainLabel(attendee.name, theme::TextStyle::Strong), row, 0);
    grid.addWidget(
        new PlainLabel(counted(attendee.minutes, u"minute"_s, u"minutes"_s), theme::TextStyle::Secondary),
        row, 1);
    grid.addWidget(picker, row, 2);
    m_pickers.emplace_back(attendee.name, picker);
}

std::vector<NameMatch> MatchPanel::matches() const
{
    std::vector<NameMatch> chosen;
    for (const auto& [name, picker] : m_pickers) {
        if (const QVariant person = picker->currentData(); person.isValid())
            chosen.push_back({.name = name, .person = PersonId(person.toLongLong())});
    }
    return chosen;
}

} // namespace ledforum
