// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forum/homecards.h"

#include "app/certificates/certificateservice.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/security/accesspolicy.h"
#include "ui/attendance/replypanel.h"
#include "ui/forum/todolist.h"
#include "ui/programme/sessionbadge.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plainlabel.h"

#include <QFrame>
#include <QHBoxLayout>

#include <numeric>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t tilesInTerm = 9;

/// What a planner still owes a session; else how it stands.
Badge badgeOf(const TeachingSession& session, bool isPlanner)
{
    const std::optional<Badge> gap = isPlanner ? gapBadge(session) : std::nullopt;
    return gap.value_or(stateBadge(session));
}

QHBoxLayout* pillsOf(const TeachingSession& session, bool isPlanner)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::grid);
    const auto add = [row](const Badge& badge) { row->addWidget(new Pill(badge.word, badge.tone)); };
    add(stateBadge(session));
    if (!session.specialties.isEmpty())
        add({session.specialties.join(u", "_s), PillTone::Neutral});
    if (const auto gap = isPlanner ? gapBadge(session) : std::nullopt)
        add(*gap);
    if (isPlanner && session.outcomes.isEmpty())
        add({u"Learning outcomes missing"_s, PillTone::Warning});
    row->addStretch();
    return row;
}

QWidget* tile(const TeachingSession& session, bool isNext, bool isPlanner)
{
    auto* tile = new QFrame;
    tile->setProperty("role", u"tile"_s);
    tile->setProperty("isNext", isNext);
    auto* column = new QVBoxLayout(tile);
    column->setContentsMargins(10, 10, 8, 10);
    column->setSpacing(theme::halfGrid);
    column->addWidget(new PlainLabel(shortDate(session.span.date), theme::TextStyle::Strong));
    auto* title =
        (new PlainLabel(session.isUntitled ? u"No topic yet"_s : session.title, theme::TextStyle::Small))
            ->wrapped();
    title->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    title->setFixedHeight(36);
    title->setToolTip(session.title.toHtmlEscaped());
    column->addWidget(title, 1);
    const auto [word, tone] = badgeOf(session, isPlanner);
    column->addWidget(new Pill(word, tone));
    return tile;
}

} // namespace

Card* teachingCard(const TeachingSession* session, const PageContext& context)
{
    auto* card = new Card(u"Teaching"_s);
    card->setObjectName(u"homeTeaching"_s);
    const bool isPlanner = allows(context.actor.roles(), Permission::EditProgramme);
    if (!session) {
        card->content().addWidget(
            (new PlainLabel(u"Nothing is planned"_s, theme::TextStyle::Heading))->wrapped());
        card->content().addWidget(
            (new PlainLabel(isPlanner ? u"Lay out a term of fortnightly Tuesdays in Programme."_s
                                      : u"The next session will stand here."_s,
                            theme::TextStyle::Secondary))
                ->wrapped());
    } else {
        card->content().addWidget((new PlainLabel(session->title, theme::TextStyle::Heading))->wrapped());
        QStringList where = {speakerNames(*session), session->venue};
        where.removeAll(QString());
        card->content().addWidget(
            (new PlainLabel(where.join(u" · "_s), theme::TextStyle::Secondary))->wrapped());
        card->content().addLayout(pillsOf(*session, isPlanner));
        for (const QString& outcome : session->outcomes.mid(0, 3))
            card->content().addWidget((new PlainLabel(u"• "_s + outcome, theme::TextStyle::Body))->wrapped());
        if (allows(context.actor.roles(), Permission::ReplyToSessions)) {
            auto* replies = new ReplyPanel(context);
            card->content().addWidget(replies, 0, Qt::AlignLeft);
            replies->show(*session);
        }
    }
    card->content().addStretch();
    auto* open = new Button(u"Open programme"_s, ButtonKind::Secondary, u"homeProgramme"_s);
    QObject::connect(open, &Button::clicked, card,
                     [show = context.show] { show(PageId::Programme, std::nullopt); });
    card->content().addWidget(open, 0, Qt::AlignLeft);
    return card;
}

Card* termCard(const std::vector<TeachingSession>& coming, const PageContext& context)
{
    auto* card = new Card;
    card->setObjectName(u"homeTerm"_s);
    const bool isPlanner = allows(context.actor.roles(), Permission::EditProgramme);
    const size_t shown = std::min(coming.size(), tilesInTerm);
    const QString counts =
        isPlanner ? summaryOf(coming) : counted(qsizetype(coming.size()), u"session"_s, u"sessions"_s);
    auto* head = new QHBoxLayout;
    head->addWidget(new PlainLabel(u"The term at a glance"_s, theme::TextStyle::Subheading), 1);
    head->addWidget(new PlainLabel(counts, theme::TextStyle::Caption));
    card->content().addLayout(head);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::grid);
    for (size_t i = 0; i < shown; ++i)
        row->addWidget(tile(coming[i], i == 0, isPlanner), 1);
    for (size_t i = shown; i < tilesInTerm; ++i)
        row->addStretch(1);
    card->content().addLayout(row);
    if (coming.empty())
        card->content().addWidget(
            new PlainLabel(isPlanner ? u"No sessions yet. In Programme you lay out a whole term at once."_s
                                     : u"The programme of the term will stand here."_s,
                           theme::TextStyle::Secondary));
    return card;
}

Card* toDoCard(const PageContext& context)
{
    auto* card = new Card;
    card->setObjectName(u"homeToDo"_s);
    card->content().addWidget(new PlainLabel(u"What needs doing"_s, theme::TextStyle::Subheading));
    const std::vector<ToDo> list = toDoList(context);
    if (list.empty())
        card->content().addWidget(
            new PlainLabel(u"Nothing waits: registers are closed, certificates are issued, and "
                           "every session of the next months has a topic."_s,
                           theme::TextStyle::Secondary));
    for (size_t i = 0; i < list.size(); ++i) {
        const ToDo& item = list[i];
        auto* row = new QHBoxLayout;
        row->addWidget((new PlainLabel(item.sentence))->wrapped(), 1);
        auto* act = new Button(item.action, ButtonKind::Secondary, u"homeToDo%1"_s.arg(i));
        act->setAccessibleDescription(item.sentence);
        QObject::connect(
            act, &Button::clicked, card,
            [show = context.show, page = item.page, subject = item.subject] { show(page, subject); });
        row->addWidget(act);
        card->content().addLayout(row);
    }
    return card;
}

Card* ownRecordCard(const PageContext& context)
{
    auto* card = new Card;
    card->setObjectName(u"homeRecord"_s);
    card->content().addWidget(new PlainLabel(u"My certificates"_s, theme::TextStyle::Subheading));
    CertificateFilter mine;
    mine.person = context.actor.person();
    auto certificates = context.forum.certificates().list(context.actor, mine);
    if (certificates)
        std::erase_if(*certificates, [](const Certificate& each) { return !each.standing.isInForce(); });
    const bool hasSome = certificates && !certificates->empty();
    const auto sum = [](Credits total, const Certificate& certificate) {
        return total + certificate.credits;
    };
    auto* row = new QHBoxLayout;
    row->setSpacing(3 * theme::grid);
    if (hasSome) {
        const Credits total = std::accumulate(certificates->begin(), certificates->end(), Credits(), sum);
        row->addWidget(new PlainLabel(total.text(), theme::TextStyle::Figure));
        row->addWidget(
            new PlainLabel(u"CPD credits (internal, self-assessed) on %1"_s.arg(counted(
                qsizetype(certificates->size()), u"certificate in force"_s, u"certificates in force"_s))),
            1);
    } else {
        row->addWidget(new PlainLabel(u"Your certificates will stand here after each session you attend."_s,
                                      theme::TextStyle::Secondary),
                       1);
    }
    auto* open = new Button(u"Open my CPD"_s, ButtonKind::Secondary, u"homeCpd"_s);
    QObject::connect(open, &Button::clicked, card,
                     [show = context.show] { show(PageId::MyCpd, std::nullopt); });
    row->addWidget(open);
    card->content().addLayout(row);
    return card;
}

} // namespace ledforum
