// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/matchpanel.h"

#include "app/common/wording.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QStandardItemModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr size_t mostRows = 100; // more are matched once these are imported
/// The offers before the people.
enum Offer { NobodyOffer, IgnoreOffer, FirstPerson };

QString offerOf(const Person& person)
{
    const QString name = person.fullName.surnameFirst();
    return person.number ? u"%1 (%2)"_s.arg(name, person.number->display()) : name;
}

QString reasonFor(Likeness likeness)
{
    switch (likeness) {
    case Likeness::SameAddress:
        return u"By the e-mail address"_s;
    case Likeness::SameName:
        return u"The same name"_s;
    case Likeness::PartOfName:
        return u"Part of the name"_s;
    case Likeness::SimilarName:
        return u"A similar name"_s;
    }
    Q_UNREACHABLE();
}

QString captionOf(const UnmatchedAttendee& attendee)
{
    const QString minutes = counted(attendee.minutes, u"minute"_s, u"minutes"_s);
    return attendee.email.isEmpty() ? minutes : u"%1 · %2"_s.arg(minutes, attendee.email);
}

} // namespace

MatchPanel::MatchPanel(const TeamsImport& report, const std::vector<Person>& people, QWidget* parent)
    : QWidget(parent)
    , m_offers(new QStandardItemModel(this))
{
    offer(people);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(theme::halfGrid, theme::halfGrid, theme::halfGrid, theme::halfGrid);
    grid->setHorizontalSpacing(2 * theme::grid);
    grid->setVerticalSpacing(theme::grid);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    for (const UnmatchedAttendee& attendee : report.unmatched)
        addRow(*grid, attendee, NobodyOffer);
    for (const ImportedAttendance& line : report.people) {
        if (line.matchedBy == MatchedBy::Remembered)
            addRow(*grid, {line.reportName, {}, line.mark.minutes}, offerFor(line.person));
    }
    for (const UnmatchedAttendee& attendee : report.ignored)
        addRow(*grid, attendee, IgnoreOffer);
    if (const size_t all = rowsFor(report); all > m_rows.size()) {
        const QString more = u"And %1 more, which can be matched once these are imported."_s;
        grid->addWidget(new PlainLabel(more.arg(all - m_rows.size()), theme::TextStyle::Caption),
                        grid->rowCount(), 0, 1, 3);
    }
}

void MatchPanel::offer(const std::vector<Person>& people)
{
    m_offers->appendRow(new QStandardItem(u"Nobody in the register"_s));
    m_offers->appendRow(new QStandardItem(u"Ignore from now on"_s));
    for (const Person& person : people) {
        auto* item = new QStandardItem(offerOf(person));
        item->setData(person.id.value(), Qt::UserRole);
        m_offers->appendRow(item);
    }
}

size_t MatchPanel::rowsFor(const TeamsImport& report)
{
    return report.unmatched.size() + report.ignored.size() +
           size_t(std::ranges::count(report.people, MatchedBy::Remembered, &ImportedAttendance::matchedBy));
}

int MatchPanel::offerFor(const Person& person) const
{
    const QModelIndexList found = m_offers->match(m_offers->index(0, 0), Qt::UserRole, person.id.value());
    return found.isEmpty() ? int(NobodyOffer) : found.front().row();
}

void MatchPanel::addRow(QGridLayout& grid, const UnmatchedAttendee& attendee, int first)
{
    if (m_rows.size() == mostRows)
        return;
    const int row = int(m_rows.size());
    auto* picker = new QComboBox;
    picker->setObjectName(u"match%1"_s.arg(row));
    picker->setAccessibleName(u"Who is %1?"_s.arg(attendee.name));
    picker->setMaxVisibleItems(12);
    picker->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    picker->setMinimumContentsLength(22);
    picker->setModel(m_offers);
    picker->setCurrentIndex(first);
    connect(picker, &QComboBox::currentIndexChanged, this, &MatchPanel::answered);

    auto* who = new QVBoxLayout;
    who->setSpacing(0);
    auto* name = new PlainLabel(attendee.name, theme::TextStyle::Strong);
    name->setMinimumWidth(0);
    who->addWidget(name->wrapped());
    who->addWidget(new PlainLabel(captionOf(attendee), theme::TextStyle::Caption));
    grid.addLayout(who, row, 0);
    grid.addWidget(makeSuggestions(attendee, row, picker), row, 1);
    grid.addWidget(picker, row, 2);
    m_rows.push_back({{attendee.name, attendee.email}, picker, first});
}

QWidget* MatchPanel::makeSuggestions(const UnmatchedAttendee& attendee, int row, QComboBox* picker)
{
    auto* panel = new QWidget;
    auto* line = new QHBoxLayout(panel);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::halfGrid);
    for (size_t i = 0; i < attendee.suggestions.size(); ++i) {
        const Suggestion& one = attendee.suggestions[i];
        QString name = one.person.fullName.value();
        name.replace(u'&', u"&&"_s); // a letter, and no shortcut
        auto* button = new Button(name, ButtonKind::Quiet, u"match%1suggestion%2"_s.arg(row).arg(i));
        button->setAutoDefault(false);
        button->setAccessibleName(u"%1 is %2"_s.arg(attendee.name, one.person.fullName.value()));
        button->setToolTip(reasonFor(one.likeness));
        connect(button, &Button::clicked, picker, [picker, id = one.person.id.value()] {
            picker->setCurrentIndex(std::max(int(NobodyOffer), picker->findData(id)));
        });
        line->addWidget(button);
    }
    if (attendee.suggestions.empty()) {
        line->addSpacing(theme::grid); // in line with the buttons' words
        const int first = picker->currentIndex();
        line->addWidget(new PlainLabel(first == NobodyOffer   ? u"No likely match"_s
                                       : first == IgnoreOffer ? u"Ignored until now"_s
                                                              : u"Remembered"_s,
                                       theme::TextStyle::Caption));
    }
    line->addStretch();
    return panel;
}

ImportAnswers MatchPanel::answers() const
{
    ImportAnswers answers;
    for (const Row& row : m_rows) {
        const int offer = row.picker->currentIndex();
        if (offer == row.first)
            continue;
        if (offer >= FirstPerson)
            answers.matches.push_back(
                {row.name.name, PersonId(row.picker->currentData().toLongLong()), row.name.email});
        else if (offer == IgnoreOffer)
            answers.ignored.push_back(row.name);
        else
            answers.heeded.push_back(row.name);
    }
    return answers;
}

int MatchPanel::open() const
{
    return int(std::ranges::count_if(
        m_rows, [](const Row& row) { return row.picker->currentIndex() == NobodyOffer; }));
}

} // namespace ledforum
