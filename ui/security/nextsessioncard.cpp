// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/nextsessioncard.h"

#include "app/common/wording.h"
#include "ui/shell/theme.h"
#include "ui/widgets/afternoonstrip.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/whenwords.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostOutcomes = 4; // to be read in passing

PlainLabel* line(const QString& objectName, theme::TextStyle style)
{
    auto* label = new PlainLabel({}, style);
    label->setObjectName(objectName);
    return label->wrapped();
}

QString speakersOf(const NextSession& session)
{
    QStringList names;
    for (const Speaker& speaker : session.speakers)
        names << (speaker.role.isEmpty() ? speaker.name : u"%1, %2"_s.arg(speaker.name, speaker.role));
    return names.join(u" · "_s);
}

/// "Now", "In 48 minutes" or nothing, after the day and the times.
QString countdown(const LocalSpan& span, LocalMoment now)
{
    if (span.date != now.date)
        return {};
    const qint64 minutes = (now.time.secsTo(span.start) + 59) / 60;
    if (minutes <= 0)
        return u" · now"_s;
    return minutes <= 90 ? u" · in %1"_s.arg(counted(minutes, u"minute"_s, u"minutes"_s)) : QString();
}

} // namespace

NextSessionCard::NextSessionCard(QWidget* parent)
    : QFrame(parent)
    , m_when(line(u"welcomeWhen"_s, theme::TextStyle::Subheading))
    , m_title(line(u"welcomeTitle"_s, theme::TextStyle::Display))
    , m_speaker(line(u"welcomeSpeaker"_s, theme::TextStyle::Lead))
    , m_place(line(u"welcomePlace"_s, theme::TextStyle::Lead))
    , m_outcomesTitle(line(u"welcomeOutcomesTitle"_s, theme::TextStyle::Strong))
    , m_outcomes(line(u"welcomeOutcomes"_s, theme::TextStyle::Lead))
    , m_strip(new AfternoonStrip)
{
    setProperty("role", u"card"_s);
    m_when->setProperty("tone", u"accent"_s);
    m_place->setProperty("tone", u"secondary"_s);
    m_outcomesTitle->setProperty("tone", u"secondary"_s);
    m_outcomesTitle->setText(u"What it is about"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(5 * theme::grid, 5 * theme::grid, 5 * theme::grid, 4 * theme::grid);
    column->setSpacing(theme::halfGrid);
    column->addWidget(m_when);
    column->addWidget(m_title);
    column->addSpacing(theme::grid);
    column->addWidget(m_speaker);
    column->addWidget(m_place);
    column->addStretch(1);
    column->addWidget(m_outcomesTitle);
    column->addWidget(m_outcomes);
    column->addStretch(2);
    column->addWidget(m_strip);
}

void NextSessionCard::showNothing(const QString& sentence)
{
    m_when->setText(u"Next session"_s);
    m_title->setText(sentence);
    m_speaker->clear();
    m_place->clear();
    showOutcomes({});
    m_strip->setParts({}, {});
}

void NextSessionCard::showSession(const NextSession& session, const std::optional<NextClinic>& clinic,
                                  LocalMoment now)
{
    m_when->setText(u"%1, %2%3"_s.arg(dayWords(session.span.date, now.date), timeSpan(session.span),
                                      countdown(session.span, now)));
    m_title->setText(session.title);
    m_speaker->setText(speakersOf(session));
    m_place->setText(session.venue);
    showOutcomes(session.outcomes);
    std::vector<AfternoonStrip::Part> parts = {{u"Teaching"_s, session.span, true}};
    if (clinic && clinic->span.date == session.span.date && clinic->span.start >= session.span.end())
        parts.push_back({u"Confidential 1:1 appointments"_s, clinic->span, false});
    m_strip->setParts(std::move(parts), now);
}

void NextSessionCard::showOutcomes(const QStringList& outcomes)
{
    QStringList lines;
    for (const QString& outcome : outcomes.mid(0, mostOutcomes))
        lines << u"• "_s + outcome;
    m_outcomes->setText(lines.join(u'\n'));
    m_outcomes->setVisible(!lines.isEmpty());
    m_outcomesTitle->setVisible(!lines.isEmpty());
}

} // namespace ledforum
