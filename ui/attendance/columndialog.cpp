// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/columndialog.h"

#include "app/common/wording.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr QSize preferredSize(860, 620);
constexpr size_t mostSamples = 3;
constexpr qsizetype longestSample = 60;
constexpr size_t mostNamed = 3;

/// "Chidi Patel · Mei Krishnan": what stands in the column.
QString samplesOf(qsizetype column, const UnknownTable& table)
{
    QStringList samples;
    for (const QStringList& row : table.samples) {
        const QString sample = row.value(column).simplified();
        if (!sample.isEmpty() && samples.size() < qsizetype(mostSamples))
            samples += sample;
    }
    QString line = samples.join(u" · "_s);
    if (line.size() > longestSample)
        line = line.first(longestSample - 1) + u'…';
    return line.isEmpty() ? u"empty in the first rows"_s : line;
}

QString whoIsRead(const TeamsReport& report)
{
    QStringList names;
    for (const TeamsAttendee& attendee : report.attendees) {
        if (size_t(names.size()) == mostNamed)
            break;
        names += attendee.name.isEmpty() ? attendee.emails.value(0, attendee.number) : attendee.name;
    }
    QString sentence =
        u"Reads %1"_s.arg(counted(qsizetype(report.attendees.size()), u"participant"_s, u"participants"_s));
    if (!names.isEmpty())
        sentence += u": "_s + names.join(u", "_s);
    return sentence + (report.attendees.size() > mostNamed ? u" and others."_s : u"."_s);
}

} // namespace

ColumnDialog::ColumnDialog(const UnknownTable& table, Read read, QWidget* parent)
    : FormDialog(u"What do the columns hold?"_s, u"Use these columns"_s, u"columns"_s, parent)
    , m_read(std::move(read))
    , m_headings(table.headings)
    , m_preview(new InlineMessage(u"columnsPreview"_s))
{
    if (!table.sentence.isEmpty())
        addWidget((new PlainLabel(table.sentence, theme::TextStyle::Secondary))->wrapped());
    auto* panel = new QWidget;
    auto* grid = new QGridLayout(panel);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * theme::grid);
    grid->setVerticalSpacing(theme::grid);
    grid->setColumnStretch(0, 1);
    grid->addWidget(new PlainLabel(u"Column"_s, theme::TextStyle::Caption), 0, 0);
    grid->addWidget(new PlainLabel(u"Read as"_s, theme::TextStyle::Caption), 0, 1);
    for (qsizetype column = 0; column < table.headings.size(); ++column)
        addColumn(*grid, column, table);
    addWidget(panel);
    addWidget(m_preview);
    readAgain();
    resize(preferredSize);
}

void ColumnDialog::addColumn(QGridLayout& grid, qsizetype column, const UnknownTable& table)
{
    auto* picker = new QComboBox;
    picker->setObjectName(u"column%1"_s.arg(column));
    picker->setAccessibleName(u"What does the column “%1” hold?"_s.arg(table.headings[column]));
    for (const ColumnUse use : allColumnUses())
        picker->addItem(displayName(use), int(use));
    const ColumnUse guess = table.guess.uses.value(column, ColumnUse::Ignored);
    picker->setCurrentIndex(picker->findData(int(guess)));
    picker->setMaxVisibleItems(picker->count());
    m_pickers.push_back(picker);
    // What other columns hold stays, also where the arrow keys pass it by.
    connect(picker, &QComboBox::currentIndexChanged, this, &ColumnDialog::readAgain);

    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    const QString heading = table.headings[column].simplified();
    words->addWidget(
        (new PlainLabel(heading.isEmpty() ? u"(no heading)"_s : heading, theme::TextStyle::Strong))
            ->wrapped());
    words->addWidget((new PlainLabel(samplesOf(column, table), theme::TextStyle::Caption))->wrapped());
    grid.addLayout(words, int(column) + 1, 0);
    grid.addWidget(picker, int(column) + 1, 1, Qt::AlignTop);
}

ColumnMapping ColumnDialog::mapping() const
{
    ColumnMapping mapping{m_headings, {}};
    for (const QComboBox* picker : m_pickers)
        mapping.uses += ColumnUse(picker->currentData().toInt());
    return mapping;
}

void ColumnDialog::readAgain()
{
    m_report.reset();
    const ColumnMapping wanted = mapping();
    QString problem = wanted.problem().value_or(QString());
    if (problem.isEmpty()) {
        auto read = m_read(wanted);
        if (!read)
            problem = read.failure().sentence;
        else if (const auto* table = std::get_if<UnknownTable>(&*read))
            problem = table->sentence;
        else
            m_report = std::get<ReadReport>(*std::move(read));
    }
    if (m_report)
        m_preview->show(MessageKind::Information, whoIsRead(m_report->report));
    else
        m_preview->show(MessageKind::Warning, problem);
    setAction(u"Use these columns"_s, m_report.has_value());
}

Result<> ColumnDialog::apply()
{
    if (!m_report)
        return refused(u"Nobody can be read this way yet. Say what the columns hold."_s);
    return Done{};
}

} // namespace ledforum
