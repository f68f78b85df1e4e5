// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/activationscreen.h"

#include "app/security/accounts.h"
#include "ui/security/newpasswordpanel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/inlinemessage.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

ActivationScreen::ActivationScreen(Forum& forum, QWidget* parent)
    : EntranceScreen(forum, u"activationScreen"_s, u"Use your invitation code"_s,
                     u"It is printed on your slip, or was read out to you. It works once."_s, 480, parent)
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

    setDoor({m_name, m_code, m_password, m_sheet}, *m_activate, u"Making your keys…"_s);
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
        refuse(password.failure().sentence);
        return;
    }
    letIn([name = m_name->text(), code = m_code->text(), secret = *std::move(password),
           sheet = m_sheet->isChecked() ? RecoverySheet::Yes
                                        : RecoverySheet::No](Forum& forum) -> Result<Entered> {
        Result<ActivationAttempt> attempt = forum.accounts().beginActivation(name);
        if (!attempt)
            return attempt.failure();
        attempt->tryCode(code, secret, sheet);
        return forum.accounts().finishActivation(*std::move(attempt));
    });
}

void ActivationScreen::beRefused()
{
    m_code->setFocus();
    m_code->selectAll();
}

} // namespace ledforum
