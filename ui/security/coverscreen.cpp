// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/coverscreen.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/security/coverpin.h"
#include "ui/security/backgroundsignin.h"
#include "ui/security/passwordentry.h"
#include "ui/shell/actions.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plainlabel.h"

#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

CoverScreen::CoverScreen(Forum& forum, const Actor& actor, QWidget* parent)
    : CardScreen(u"coverScreen"_s, u"Covered"_s, actor.name(), 440, parent)
    , m_forum(forum)
    , m_actor(actor)
    , m_secret(new PasswordField(u"coverSecret"_s, hasPin() ? u"PIN"_s : u"Password"_s))
    , m_lift(new Button(u"Lift the cover"_s, ButtonKind::Primary, u"coverLift"_s))
    , m_time(new PlainLabel({}, theme::TextStyle::Lead))
{
    m_time->setObjectName(u"coverTime"_s);
    content().addWidget(m_time);
    addField(m_secret->accessibleName(), m_secret,
             hasPin() ? u"Six digits."_s : u"A PIN of six digits can be chosen in “My account”."_s);
    addMessage();
    content().addWidget(m_lift);
    content().addWidget(otherWays());
    if (hasPin()) {
        m_secret->setMaxLength(coverPinDigits);
        m_secret->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]*"_s), m_secret));
        connect(m_secret, &QLineEdit::textEdited, this, [this](const QString& typed) {
            if (typed.size() == coverPinDigits)
                lift();
        });
    }
    connect(m_secret, &QLineEdit::returnPressed, this, &CoverScreen::lift);
    connect(m_lift, &Button::clicked, this, &CoverScreen::lift);
    connect(&m_timer, &QTimer::timeout, this, &CoverScreen::showTime);
    m_timer.start(std::chrono::seconds(10));
    showTime();
}

QWidget* CoverScreen::otherWays()
{
    auto* ways = new QWidget;
    auto* row = new QHBoxLayout(ways);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::grid);
    Button* lock = actionButton(ActionId::Lock, ButtonKind::Secondary);
    Button* signOut = actionButton(ActionId::SignOut, ButtonKind::Secondary);
    connect(lock, &Button::clicked, this, &CoverScreen::lockAsked);
    connect(signOut, &Button::clicked, this, &CoverScreen::signOutAsked);
    row->addWidget(lock, 1);
    row->addWidget(signOut, 2);
    return ways;
}

bool CoverScreen::hasPin() const
{
    return m_actor.keys().coverPin.has_value();
}

void CoverScreen::lift()
{
    if (!m_secret->isEnabled() || m_secret->text().isEmpty())
        return;
    message().clear();
    if (hasPin())
        tryPin();
    else
        tryPassword();
}

void CoverScreen::tryPin()
{
    if (isCoverPin(*m_actor.keys().coverPin, takePassword(*m_secret))) {
        Q_EMIT lifted();
        return;
    }
    if (++m_wrong == coverPinTries) {
        Q_EMIT triesUsedUp();
        return;
    }
    const int left = coverPinTries - m_wrong;
    message().show(MessageKind::Error,
                   left == 1 ? u"That is not the PIN. One more wrong one, and only the password helps."_s
                             : u"That is not the PIN. You can try %1 more times."_s.arg(left));
    m_secret->setFocus();
}

void CoverScreen::tryPassword()
{
    setBusy(true);
    // The keys are here already: those of this sign-in are dropped with its result.
    signInInBackground(this, m_forum, QString::number(m_actor.person().value()), takePassword(*m_secret),
                       [this](const Result<Actor>& result) {
                           setBusy(false);
                           if (result) {
                               Q_EMIT lifted();
                               return;
                           }
                           message().show(MessageKind::Error, wrongPasswordSentence(result.failure()));
                           m_secret->setFocus();
                       });
}

void CoverScreen::setBusy(bool isBusy)
{
    m_secret->setEnabled(!isBusy);
    m_lift->setEnabled(!isBusy);
}

void CoverScreen::showTime()
{
    m_time->setText(timeOfDay(m_forum.clock().now().time));
}

void CoverScreen::showEvent(QShowEvent* event)
{
    CardScreen::showEvent(event);
    m_secret->setFocus();
}

} // namespace ledforum
