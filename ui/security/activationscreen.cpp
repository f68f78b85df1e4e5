// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/activationscreen.h"

#include "app/security/accounts.h"
#include "ui/security/newpasswordpanel.h"
#include "ui/shell/forumwork.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/inlinemessage.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

ActivationScreen::ActivationScreen(Forum& forum, QWidget* parent)
    : CardScreen(u"activationScreen"_s, u"Use your invitation code"_s,
                 u"It is printed on your slip, or was read out to you. It works once."_s, 480, parent)
    , m_forum(forum)
    , m_name(new TextField(u"activationName"_s, u"E-mail address or GMC number"_s))
    , m_code(new SecretField(u"activationCode"_s, u"Invitation code"_s))
    , m_password(new NewPasswordPanel(u"activation"_s))
    , m_sheet(new QCheckBox(u"Also make my recovery &sheet, in case I forget it"_s))
    , m_activate(new Button(u"Activate my account"_s, ButtonKind::Primary, u"activationSubmit"_s))
{
    m_code->setPlaceholderText(u"Such as K7QM-2XWD-9RTA"_s);
    auto* back = new Button(u"Back"_s, ButtonKind::Quiet, u"activationBack"_s);
    addField(u"E-mail address or GMC number"_s, m_name);
    addField(u"Invitation code"_s, m_code);
    content().addWidget(m_password);
    m_sheet->setObjectName(u"activationSheet"_s);
    m_sheet->setAccessibleName(u"Also make my recovery sheet, in case I forget the password"_s);
    content().addWidget(m_sheet);
    addMessage();
    content().addWidget(m_activate);
    content().addWidget(back, 0, Qt::AlignHCenter);

    connect(m_name, &QLineEdit::returnPressed, m_code, qOverload<>(&QWidget::setFocus));
    connect(m_code, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &NewPasswordPanel::finished, this, &ActivationScreen::activate);
    connect(m_activate, &Button::clicked, this, &ActivationScreen::activate);
    connect(back, &Button::clicked, this, &ActivationScreen::backAsked);
}

void ActivationScreen::start()
{
    message().clear();
    m_name->clear();
    m_code->clear();
    m_password->clear();
    m_sheet->setChecked(true);
    m_name->setFocus();
}

void ActivationScreen::activate()
{
    message().clear();
    Result<SecretBytes> password = m_password->typed();
    if (!password) {
        message().show(MessageKind::Error, password.failure().sentence);
        return;
    }
    setBusy(true);
    inForumBackground(
        this, m_forum,
        [name = m_name->text(), code = m_code->text(), secret = *std::move(password),
         sheet = m_sheet->isChecked() ? RecoverySheet::Yes
                                      : RecoverySheet::No](Forum& forum) -> Result<Activated> {
            Result<ActivationAttempt> attempt = forum.accounts().beginActivation(name);
            if (!attempt)
                return attempt.failure();
            attempt->tryCode(code, secret, sheet);
            const Result<QString> sheetCode = forum.accounts().finishActivation(*std::move(attempt));
            if (!sheetCode)
                return sheetCode.failure();
            Result<Actor> actor = forum.accounts().signIn(name, secret);
            if (!actor)
                return actor.failure();
            return Activated{*std::move(actor), *sheetCode};
        },
        [this](Result<Activated> result) {
            setBusy(false);
            finish(std::move(result));
        });
}

void ActivationScreen::finish(Result<Activated> result)
{
    if (!result) {
        message().show(MessageKind::Error, result.failure().sentence);
        m_code->setFocus();
        m_code->selectAll();
        return;
    }
    start();
    Activated account = *std::move(result);
    m_actor.emplace(std::move(account.actor));
    m_sheetCode = account.sheetCode;
    Q_EMIT activated();
}

void ActivationScreen::setBusy(bool isBusy)
{
    for (QWidget* widget : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_code),
                            static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_activate)})
        widget->setEnabled(!isBusy);
    m_activate->setText(isBusy ? u"Making your keys…"_s : u"Activate my account"_s);
}

Actor ActivationScreen::takeActor()
{
    Actor actor = *std::move(m_actor);
    m_actor.reset();
    return actor;
}

} // namespace ledforum
