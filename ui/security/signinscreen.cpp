// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/signinscreen.h"

#include "ui/forum/currentsettings.h"
#include "ui/security/backgroundsignin.h"
#include "ui/security/passwordentry.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/inlinemessage.h"

#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

SignInScreen::SignInScreen(Forum& forum, QWidget* parent)
    : EntranceScreen(forum, u"signInScreen"_s, u"Sign in"_s, currentSettings(forum).name, 440, parent)
    , m_name(new TextField(u"signInName"_s, u"E-mail address or GMC number"_s))
    , m_password(new PasswordField(u"signInPassword"_s, u"Password"_s))
    , m_signIn(new Button(u"Sign in"_s, ButtonKind::Primary, u"signInSubmit"_s))
{
    addField(u"E-mail address or GMC number"_s, m_name);
    addField(u"Password"_s, m_password);
    addMessage();
    content().addWidget(m_signIn);
    auto* first =
        new Button(u"First time here? Use your invitation code"_s, ButtonKind::Quiet, u"signInActivate"_s);
    auto* forgotten = new Button(u"Forgotten your password?"_s, ButtonKind::Quiet, u"signInForgotten"_s);
    auto* back = new Button(u"Back"_s, ButtonKind::Quiet, u"signInBack"_s);
    auto* links = new QVBoxLayout;
    links->setSpacing(0);
    links->addWidget(forgotten, 0, Qt::AlignHCenter);
    links->addWidget(first, 0, Qt::AlignHCenter);
    links->addWidget(back, 0, Qt::AlignHCenter);
    content().addLayout(links);

    setDoor({m_name, m_password}, *m_signIn, u"Signing in…"_s);
    connect(m_name, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &QLineEdit::returnPressed, this, &SignInScreen::signIn);
    connect(m_signIn, &Button::clicked, this, &SignInScreen::signIn);
    connect(first, &Button::clicked, this, &SignInScreen::activationAsked);
    connect(forgotten, &Button::clicked, this, [this] { Q_EMIT recoveryAsked(m_name->text()); });
    connect(back, &Button::clicked, this, &SignInScreen::backAsked);
}

void SignInScreen::start(const QString& name)
{
    message().clear();
    m_name->setText(name);
    m_password->clear();
    (name.isEmpty() ? static_cast<QWidget*>(m_name) : m_password)->setFocus();
}

void SignInScreen::signInWith(const QString& password)
{
    m_password->setText(password);
    signIn();
}

void SignInScreen::signIn()
{
    letIn([name = m_name->text(), password = takePassword(*m_password)](Forum& forum) -> Result<Entered> {
        Result<Actor> actor = signedIn(forum, name, password);
        return actor ? Result<Entered>(Entered{*std::move(actor), {}}) : actor.failure();
    });
}

void SignInScreen::clear()
{
    m_name->clear();
}

void SignInScreen::beRefused()
{
    m_password->setFocus();
}

} // namespace ledforum
