// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/newpasswordpanel.h"

#include "app/security/accounts.h"
#include "ui/shell/theme.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/restyle.h"

#include <QHBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Why it will not do; nothing when it will.
std::optional<QString> passwordProblem(const SecretBytes& password)
{
    return Accounts::isGoodPassword(password) ? std::nullopt : std::optional(Accounts::passwordRule());
}

struct Feedback
{
    bool isGood;
    QString sentence;
};

Feedback feedbackOn(const QString& typed, const QString& again)
{
    if (typed.isEmpty())
        return {false, Accounts::passwordRule()};
    QString copy = typed;
    if (const auto problem = passwordProblem(SecretBytes::ofPassword(copy)))
        return {false, *problem};
    if (again.isEmpty())
        return {true, u"Good. Now type the same once more."_s};
    if (typed == again)
        return {true, u"Good, and both are the same."_s};
    const bool isOnTheWay = typed.startsWith(again);
    return {isOnTheWay, isOnTheWay ? u"Good so far."_s : u"The second one differs from the first by now."_s};
}

} // namespace

NewPasswordPanel::NewPasswordPanel(const QString& prefix, QWidget* parent)
    : QWidget(parent)
    , m_password(new PasswordField(prefix + u"Password"_s, u"New password"_s))
    , m_again(nullptr)
    , m_mark(new PlainLabel)
    , m_feedback((new PlainLabel({}, theme::TextStyle::Caption))->wrapped())
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::grid);
    column->addWidget(new FormField(u"New &password"_s, m_password));
    m_feedback->setObjectName(prefix + u"Feedback"_s);
    auto* feedback = new QHBoxLayout;
    feedback->setSpacing(theme::grid);
    feedback->addWidget(m_mark, 0, Qt::AlignTop);
    feedback->addWidget(m_feedback, 1);
    column->addLayout(feedback);
    m_again = new PasswordField(prefix + u"Again"_s, u"The same password again"_s);
    column->addWidget(new FormField(u"The same password a&gain"_s, m_again));
    setFocusProxy(m_password);

    connect(m_password, &QLineEdit::textChanged, this, &NewPasswordPanel::follow);
    connect(m_again, &QLineEdit::textChanged, this, &NewPasswordPanel::follow);
    connect(m_password, &QLineEdit::returnPressed, m_again, qOverload<>(&QWidget::setFocus));
    connect(m_again, &QLineEdit::returnPressed, this, &NewPasswordPanel::finished);
    follow();
}

void NewPasswordPanel::follow()
{
    const auto [isGood, sentence] = feedbackOn(m_password->text(), m_again->text());
    const MessageKind kind = isGood ? MessageKind::Success : MessageKind::Information;
    m_mark->setVisible(!m_password->text().isEmpty());
    m_mark->setPixmap(messageIcon(kind, devicePixelRatioF()));
    setStyleProperty(*m_feedback, "messageKind", isGood ? messageName(kind) : QString());
    if (m_feedback->text() == sentence)
        return;
    m_feedback->setText(sentence);
    m_password->setAccessibleDescription(sentence);
    m_again->setAccessibleDescription(sentence);
}

Result<SecretBytes> NewPasswordPanel::typed()
{
    QString password = m_password->text();
    const bool isSame = password == m_again->text();
    SecretBytes secret = SecretBytes::ofPassword(password);
    const auto problem = passwordProblem(secret);
    if (!problem && isSame)
        return secret;
    m_password->setFocus();
    m_password->selectAll();
    return refused(problem ? *problem
                           : u"The two passwords are not the same. Please type the password twice again."_s);
}

void NewPasswordPanel::clear()
{
    m_password->clear();
    m_again->clear();
}

} // namespace ledforum
