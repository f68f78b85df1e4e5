// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/welcomescreen.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "ui/forum/currentsettings.h"
#include "ui/forum/demonstration.h"
#include "ui/security/freeslotspanel.h"
#include "ui/security/nextsessioncard.h"
#include "ui/shell/changewatcher.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Button* wayIn(const QString& text, const QString& kind, const QString& objectName)
{
    auto* button = new Button(text, ButtonKind::Secondary, objectName);
    button->setProperty("kind", kind);
    return button;
}

} // namespace

WelcomeScreen::WelcomeScreen(Forum& forum, QWidget* parent)
    : QWidget(parent)
    , m_forum(forum)
    , m_watcher(new ChangeWatcher(forum, this))
    , m_date(new PlainLabel({}, theme::TextStyle::Lead))
    , m_time(new PlainLabel({}, theme::TextStyle::Lead))
    , m_session(new NextSessionCard)
    , m_clinic(new FreeSlotsPanel)
{
    setObjectName(u"welcomeScreen"_s);
    setProperty("role", u"welcome"_s);
    setAttribute(Qt::WA_StyledBackground);

    auto* right = new QVBoxLayout;
    right->setSpacing(theme::pageMargin);
    right->addWidget(m_clinic);
    right->addLayout(waysIn());
    right->addStretch();
    auto* row = new QHBoxLayout;
    row->setSpacing(4 * theme::grid);
    row->addWidget(m_session, 19);
    row->addLayout(right, 10);
    auto* inside = new QWidget;
    inside->setProperty("role", u"scrolled"_s);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(8 * theme::grid, 5 * theme::grid, 8 * theme::grid, 5 * theme::grid);
    column->setSpacing(5 * theme::grid);
    column->addLayout(head());
    column->addLayout(row, 1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(inScrollArea(*inside));

    connect(m_clinic, &FreeSlotsPanel::chosen, this, &WelcomeScreen::bookingAsked);
    connect(m_watcher, &ChangeWatcher::changed, this, &WelcomeScreen::reload);
    connect(&m_timer, &QTimer::timeout, this, &WelcomeScreen::reload);
    m_timer.setInterval(std::chrono::seconds(20));
    reload();
}

QHBoxLayout* WelcomeScreen::head()
{
    const ForumSettings settings = currentSettings(m_forum);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(new PlainLabel(settings.name, theme::TextStyle::Heading));
    left->addWidget(new PlainLabel(u"%1 · for Locally Employed Doctors"_s.arg(settings.site),
                                   theme::TextStyle::Secondary));
    m_date->setObjectName(u"welcomeDate"_s);
    m_time->setObjectName(u"welcomeTime"_s);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_date, 0, Qt::AlignRight);
    right->addWidget(m_time, 0, Qt::AlignRight);
    auto* row = new QHBoxLayout;
    row->addLayout(left, 1);
    row->addLayout(right);
    return row;
}

QVBoxLayout* WelcomeScreen::waysIn()
{
    auto* column = new QVBoxLayout;
    column->setSpacing(2 * theme::grid);
    auto* signIn = wayIn(u"Sign in"_s, u"welcomePrimary"_s, u"welcomeSignIn"_s);
    auto* first =
        wayIn(u"First time here? Use your invitation code"_s, u"welcomeQuiet"_s, u"welcomeActivate"_s);
    connect(signIn, &Button::clicked, this, &WelcomeScreen::signInAsked);
    connect(first, &Button::clicked, this, &WelcomeScreen::activationAsked);
    column->addWidget(signIn);
    addTrials(*column);
    column->addWidget(first);
    auto* verify = wayIn(u"Verify a certificate"_s, u"welcomeQuiet"_s, u"welcomeVerify"_s);
    connect(verify, &Button::clicked, this, &WelcomeScreen::verifyAsked);
    column->addWidget(verify);
    column->addWidget(
        new PlainLabel(u"Nothing you do here is shown to the next person."_s, theme::TextStyle::Secondary), 0,
        Qt::AlignHCenter);
    setFocusProxy(signIn);
    return column;
}

void WelcomeScreen::addTrials(QVBoxLayout& column)
{
    for (const TrialAccount& account : trialAccounts(m_forum)) {
        auto* button = wayIn(account.label, u"welcomeSecondary"_s, account.objectName);
        connect(button, &Button::clicked, this, [this, name = account.name, password = account.password] {
            Q_EMIT trialAsked(name, password);
        });
        column.addWidget(button);
    }
}

void WelcomeScreen::reload()
{
    const LocalMoment now = m_forum.clock().now();
    m_date->setText(longDate(now.date));
    m_time->setText(timeOfDay(now.time));
    const auto session = m_forum.programme().nextSession(Actor::nobody());
    const auto clinic = m_forum.appointments().nextClinic(Actor::nobody());
    const std::optional<NextClinic> next = clinic ? *clinic : std::nullopt;
    if (!session)
        m_session->showNothing(session.failure().sentence);
    else if (!*session)
        m_session->showNothing(u"No session is planned yet"_s);
    else
        m_session->showSession(**session, next, now);
    const auto free = m_forum.appointments().freeTimes(Actor::nobody());
    m_clinic->showTimes(free ? *free : std::vector<ClinicView>(), next, now.date);
}

void WelcomeScreen::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_timer.start();
    m_watcher->setPaused(false);
}

void WelcomeScreen::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
    m_watcher->setPaused(true);
}

} // namespace ledforum
