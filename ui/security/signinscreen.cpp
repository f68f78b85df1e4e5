// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/signinscreen.h"

#include "app/forum/forum.h"
#include "ui/forum/currentsettings.h"
#include "ui/security/backgroundsignin.h"
#include "ui/security/passwordentry.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/inlinemessage.h"

#include <QVBoxLayout>

#include <utility>

namespace ledforum {

using namespace Qt::StringLiterals;

SignInScreen::SignInScreen(Forum& forum, QWidget* parent)
    : CardScreen(u"signInScreen"_s, u"Sign in"_s, currentSettings(forum).name, 440, parent)
    , m_forum(forum)
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
    message().clear();
    setBusy(true);
    signInInBackground(this, m_forum, m_name->text(), takePassword(*m_password),
                       [this](Result<Actor> result) {
                           setBusy(false);
                           finish(std::move(result));
                       });
}

void SignInScreen::finish(Result<Actor> result)
{
    if (!result) {
        message().show(MessageKind::Error, result.failure().sentence);
        m_password->setFocus();
        return;
    }
    m_actor.emplace(*std::move(result));
    m_name->clear();
    Q_EMIT signedIn();
}

void SignInScreen::setBusy(bool isBusy)
{
    for (QWidget* widget :
         {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_signIn)})
        widget->setEnabled(!isBusy);
    m_signIn->setText(isBusy ? u"Signing in…"_s : u"Sign in"_s);
}

Actor SignInScreen::takeActor()
{
    Actor actor = *std::move(m_actor);
    m_actor.reset();
    return actor;
}

} // namespace ledforum
