// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/activationscreen.h"

#include "app/forum/forum.h"
#include "app/security/accounts.h"
#include "ui/security/passwordentry.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/inlinemessage.h"

#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

ActivationScreen::ActivationScreen(Forum& forum, QWidget* parent)
    : CardScreen(u"activationScreen"_s, u"Use your invitation code"_s,
                 u"The Medical Education Team gave it to you. It works once."_s, 460, parent)
    , m_forum(forum)
    , m_name(new TextField(u"activationName"_s, u"E-mail address or GMC number"_s))
    , m_code(new TextField(u"activationCode"_s, u"Invitation code"_s))
    , m_password(new PasswordField(u"activationPassword"_s, u"Choose a password"_s))
    , m_again(new PasswordField(u"activationAgain"_s, u"The same password again"_s))
{
    m_code->setPlaceholderText(u"Such as K7QM-2XWD-9RTA"_s);
    auto* activate = new Button(u"Activate my account"_s, ButtonKind::Primary, u"activationSubmit"_s);
    auto* back = new Button(u"Back"_s, ButtonKind::Quiet, u"activationBack"_s);
    addField(u"E-mail address or GMC number"_s, m_name);
    addField(u"Invitation code"_s, m_code);
    addField(u"Choose a password"_s, m_password, Accounts::passwordRule());
    addField(u"The same password again"_s, m_again);
    addMessage();
    content().addWidget(activate);
    content().addWidget(back, 0, Qt::AlignHCenter);

    connect(m_name, &QLineEdit::returnPressed, m_code, qOverload<>(&QWidget::setFocus));
    connect(m_code, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &QLineEdit::returnPressed, m_again, qOverload<>(&QWidget::setFocus));
    connect(m_again, &QLineEdit::returnPressed, this, &ActivationScreen::activate);
    connect(activate, &Button::clicked, this, &ActivationScreen::activate);
    connect(back, &Button::clicked, this, &ActivationScreen::backAsked);
}

void ActivationScreen::start()
{
    message().clear();
    for (TextField* field :
         {m_name, m_code, static_cast<TextField*>(m_password), static_cast<TextField*>(m_again)})
        field->clear();
    m_name->setFocus();
}

void ActivationScreen::activate()
{
    message().clear();
    const Result<SecretBytes> password = takeNewPassword(*m_password, *m_again);
    if (!password) {
        message().show(MessageKind::Error, password.failure().sentence);
        return;
    }
    const BusyCursor busy;
    const QString name = m_name->text();
    if (const Result<> result = m_forum.accounts().activate(name, m_code->text(), *password); !result) {
        message().show(MessageKind::Error, result.failure().sentence);
        m_code->setFocus();
        return;
    }
    start();
    Q_EMIT activated(name);
}

} // namespace ledforum
