// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/ownaccountdialogs.h"

#include "app/security/accounts.h"
#include "app/security/coverpin.h"
#include "ui/security/newpasswordpanel.h"
#include "ui/security/passwordentry.h"
#include "ui/shell/forumwork.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/plainlabel.h"

#include <QKeyEvent>

namespace ledforum {

using namespace Qt::StringLiterals;

ChangePasswordDialog::ChangePasswordDialog(PageContext& context, QWidget* parent)
    : FormDialog(u"Change my password"_s, u"Change password"_s, u"changePassword"_s, parent)
    , m_context(context)
    , m_present(new PasswordField(u"changePasswordPresent"_s, u"Present password"_s))
    , m_next(new NewPasswordPanel(u"changePassword"_s))
{
    addField(u"P&resent password"_s, m_present);
    addWidget(m_next);
    connect(m_present, &QLineEdit::returnPressed, m_next, qOverload<>(&QWidget::setFocus));
    connect(m_next, &NewPasswordPanel::finished, this, &ChangePasswordDialog::confirm);
}

void ChangePasswordDialog::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool hasGoneOn = isEnter && m_next->isAncestorOf(focusWidget()); // from the field before
    if (!hasGoneOn)
        FormDialog::keyPressEvent(event);
}

Result<> ChangePasswordDialog::apply()
{
    if (m_present->text().isEmpty())
        return wrong(m_present, u"Type the password that you have now."_s);
    const Result<SecretBytes> next = m_next->typed();
    if (!next)
        return next.failure();
    const SecretBytes present = takePassword(*m_present);
    setBusy(true);
    const Result<> result = slowly(m_context, [&](Forum& forum) {
        return forum.accounts().changePassword(m_context.actor, present, *next);
    });
    setBusy(false);
    if (!result)
        return wrong(m_present, result.failure().sentence);
    m_next->clear();
    m_context.announce(MessageKind::Success, u"Your password was changed. The recovery sheet stays good."_s);
    return Done();
}

CoverPinDialog::CoverPinDialog(PageContext& context, QWidget* parent)
    : FormDialog(u"PIN of the cover"_s, u"Save PIN"_s, u"coverPin"_s, parent)
    , m_context(context)
    , m_present(new PasswordField(u"coverPinPassword"_s, u"Your password"_s))
    , m_pin(new PasswordField(u"coverPinNew"_s, u"Six digits"_s))
    , m_again(new PasswordField(u"coverPinAgain"_s, u"The same again"_s))
{
    for (PasswordField* field : {m_pin, m_again}) {
        field->setMaxLength(coverPinDigits);
        field->setInputMethodHints(field->inputMethodHints() | Qt::ImhDigitsOnly);
    }
    addWidget(
        (new PlainLabel(u"When you leave your pages untouched they are covered. These digits lift the cover; "
                        "they open nothing else, and after three wrong tries only your password helps."_s))
            ->wrapped());
    addFields({{u"&Six digits"_s, m_pin}, {u"The same a&gain"_s, m_again}});
    addField(u"&Your password"_s, m_present);
}

Result<> CoverPinDialog::apply()
{
    if (m_pin->text() != m_again->text()) {
        m_again->clear();
        return wrong(m_pin, u"The two are not the same. Please type the six digits twice again."_s);
    }
    QString digits = m_pin->text();
    const SecretBytes pin = SecretBytes::ofPassword(digits);
    if (!isGoodCoverPin(pin))
        return wrong(m_pin, coverPinRule());
    if (m_present->text().isEmpty())
        return wrong(m_present, u"Enter your password as well."_s);
    const SecretBytes present = takePassword(*m_present);
    setBusy(true);
    const Result<> result = slowly(m_context, [&](Forum& forum) {
        return forum.accounts().setCoverPin(m_context.actor, present, keptCoverPin(pin));
    });
    setBusy(false);
    if (!result)
        return wrong(m_present, result.failure().sentence);
    m_pin->clear();
    m_again->clear();
    m_context.announce(MessageKind::Success,
                       u"The PIN of the cover was saved. It counts from your next sign-in."_s);
    return Done();
}

} // namespace ledforum
