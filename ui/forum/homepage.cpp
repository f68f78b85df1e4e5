// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forum/homepage.h"

#include "app/appointments/bookingservice.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"
#include "app/security/accesspolicy.h"
#include "ui/forum/homecards.h"
#include "ui/shell/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/whenwords.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysOfTerm = 130; // some nine fortnights

std::vector<TeachingSession> comingSessions(const PageContext& context)
{
    const LocalMoment now = context.forum.clock().now();
    const auto listed = context.forum.programme().list(context.actor, now.date, now.date.addDays(daysOfTerm));
    std::vector<TeachingSession> coming = listed ? *listed : std::vector<TeachingSession>();
    std::erase_if(coming, [now](const TeachingSession& session) { return session.span.endMoment() < now; });
    return coming;
}

} // namespace

HomePage::HomePage(PageContext& context, QWidget* parent)
    : Page(context, parent)
    , m_header(new PageHeader(u"Home"_s))
    , m_news(new QVBoxLayout)
    , m_next(new QHBoxLayout)
    , m_more(new QVBoxLayout)
{
    QVBoxLayout& column = scrollingPage(*this);
    m_next->setSpacing(2 * theme::grid);
    m_more->setSpacing(2 * theme::grid);
    m_news->setSpacing(theme::grid);
    column.addWidget(m_header);
    column.addLayout(m_news);
    column.addLayout(m_next);
    column.addLayout(m_more);
    column.addStretch();
}

void HomePage::reload()
{
    const std::vector<TeachingSession> coming = comingSessions(context());
    const auto next = std::ranges::find_if(
        coming, [](const TeachingSession& session) { return session.state != TeachingState::Cancelled; });
    const Roles roles = context().actor.roles();
    const LocalMoment now = context().forum.clock().now();
    const auto clinic = context().forum.appointments().nextClinic(context().actor);

    m_header->setTitle(next == coming.end() ? u"No session is planned"_s
                                            : dayWords(next->span.date, now.date));
    QStringList times;
    if (next != coming.end())
        times << u"Teaching %1"_s.arg(timeSpan(next->span));
    if (clinic && *clinic)
        times << u"1:1 appointments %1%2"_s.arg(
            timeSpan((*clinic)->span), next != coming.end() && (*clinic)->span.date == next->span.date
                                           ? QString()
                                           : u", "_s + dayWords((*clinic)->span.date, now.date));
    m_header->setSubtitle(times.join(u" · "_s));

    clearLayout(*m_news);
    clearLayout(*m_next);
    clearLayout(*m_more);
    m_next->addWidget(teachingCard(next == coming.end() ? nullptr : &*next, context()), 6);
    if (allows(roles, Permission::SeeAppointments))
        m_next->addWidget(clinicCard(context()), 5);
    else if (allows(roles, Permission::BookOwnAppointment))
        m_next->addWidget(ownAppointmentCard(context()), 5);
    else
        m_next->addWidget(clinicNumbersCard(context()), 5);
    if (QWidget* warning = auditWarning(context()))
        m_news->addWidget(warning);
    if (allows(roles, Permission::BookOwnAppointment)) {
        for (QWidget* news : ownNews(context()))
            m_news->addWidget(news);
        if (Card* agreed = agreedActionsCard(context()))
            m_more->addWidget(agreed);
    }
    m_more->addWidget(termCard(coming, context()));
    if (allows(roles, Permission::TakeRegister))
        m_more->addWidget(toDoCard(context()));
    else
        m_more->addWidget(ownRecordCard(context()));
}

} // namespace ledforum
