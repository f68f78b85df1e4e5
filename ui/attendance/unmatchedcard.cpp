// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/unmatchedcard.h"

#include "app/common/wording.h"
#include "ui/attendance/registerwording.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr size_t mostNames = 5;

QString namesOf(const std::vector<UnmatchedAttendee>& unmatched)
{
    QStringList names;
    for (const UnmatchedAttendee& attendee : unmatched) {
        if (names.size() == qsizetype(mostNames)) {
            names << u"and %1 more"_s.arg(unmatched.size() - mostNames);
            break;
        }
        names << attendee.name;
    }
    return names.join(u'\n');
}

} // namespace

UnmatchedCard::UnmatchedCard(QWidget* parent)
    : QWidget(parent)
    , m_title(new PlainLabel({}, theme::TextStyle::Strong))
    , m_origin((new PlainLabel({}, theme::TextStyle::Caption))->wrapped())
    , m_names((new PlainLabel({}, theme::TextStyle::Caption))->wrapped())
    , m_match(new Button(u"Match…"_s, ButtonKind::Secondary, u"registerMatch"_s))
{
    auto* card = new Card;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(card);
    m_origin->setObjectName(u"registerUnmatchedOrigin"_s);
    m_names->setObjectName(u"registerUnmatched"_s);
    card->content().addWidget(m_title);
    card->content().addWidget(m_origin);
    card->content().addWidget(m_names);
    card->content().addSpacing(theme::halfGrid);
    card->content().addWidget(m_match);
    connect(m_match, &Button::clicked, this, &UnmatchedCard::matchWanted);
    hide();
}

void UnmatchedCard::show(const TeamsImport& outcome)
{
    m_title->setText(counted(qsizetype(outcome.unmatched.size()), u"row"_s, u"rows"_s) + u" to match"_s);
    m_origin->setText(u"From the %1. Nobody in the register has these names or addresses."_s.arg(
        reportWords(outcome.kind)));
    m_names->setText(namesOf(outcome.unmatched));
    setVisible(!outcome.unmatched.empty());
}

void UnmatchedCard::clear()
{
    hide();
}

} // namespace ledforum
