// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/recoverscreen.h"

#include "app/security/accounts.h"
#include "ui/security/newpasswordpanel.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

RecoverScreen::RecoverScreen(Forum& forum, QWidget* parent)
    : EntranceScreen(forum, u"recoverScreen"_s, u"Forgotten your password?"_s,
                     u"With your recovery sheet you choose a new one, and everything stays readable."_s, 480,
                     parent)
    , m_name(new TextField(u"recoverName"_s, u"E-mail address or GMC number"_s))
    , m_code(new SecretField(u"recoverCode"_s, u"Code on the recovery sheet"_s))
    , m_password(new NewPasswordPanel(u"recover"_s))
    , m_submit(new Button(u"Set the new password"_s, ButtonKind::Primary, u"recoverSubmit"_s))
{
    m_code->setPlaceholderText(u"Six groups, such as K7QM-2XWD-9RTA-…"_s);
    addField(u"E-mail address or GMC number"_s, m_name);
    addField(u"Code on the recovery sheet"_s, m_code);
    content().addWidget(m_password);
    addMessage();
    content().addWidget(m_submit);
    content().addWidget(
        (new PlainLabel(u"No sheet? Ask the Medical Education Team to reset your account. You get a new "
                        "invitation code; attendance and certificates stay, but what only you could read is "
                        "lost, and the tutor links your 1:1s to you again in person."_s,
                        theme::TextStyle::Caption))
            ->wrapped());
    auto* office = new Button(u"No tutor can sign in?"_s, ButtonKind::Quiet, u"recoverOffice"_s);
    auto* back = new Button(u"Back"_s, ButtonKind::Quiet, u"recoverBack"_s);
    auto* links = new QVBoxLayout;
    links->setSpacing(0);
    links->addWidget(office, 0, Qt::AlignHCenter);
    links->addWidget(back, 0, Qt::AlignHCenter);
    content().addLayout(links);

    setDoor({m_name, m_code, m_password}, *m_submit, u"Setting it…"_s);
    connect(m_name, &QLineEdit::returnPressed, m_code, qOverload<>(&QWidget::setFocus));
    connect(m_code, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &NewPasswordPanel::finished, this, &RecoverScreen::recover);
    connect(m_submit, &Button::clicked, this, &RecoverScreen::recover);
    connect(office, &Button::clicked, this, &RecoverScreen::officeAsked);
    connect(back, &Button::clicked, this, &RecoverScreen::backAsked);
}

void RecoverScreen::start(const QString& name)
{
    message().clear();
    m_name->setText(name);
    m_code->clear();
    m_password->clear();
    (name.isEmpty() ? m_name : static_cast<TextField*>(m_code))->setFocus();
}

void RecoverScreen::recover()
{
    message().clear();
    Result<SecretBytes> password = m_password->typed();
    if (!password) {
        refuse(password.failure().sentence);
        return;
    }
    letIn([name = m_name->text(), code = m_code->text(),
           secret = *std::move(password)](Forum& forum) -> Result<Entered> {
        Result<RecoveryAttempt> attempt = forum.accounts().beginRecovery(name);
        if (!attempt)
            return attempt.failure();
        attempt->tryCode(code, secret, RecoverySheet::Yes);
        return forum.accounts().finishRecovery(*std::move(attempt));
    });
}

void RecoverScreen::beRefused()
{
    m_code->setFocus();
    m_code->selectAll();
}

} // namespace ledforum
