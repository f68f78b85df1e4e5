// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/newpasswordpanel.h"

#include "app/security/passwordrule.h"
#include "app/security/threewords.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/restyle.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

struct Feedback
{
    bool isGood;
    QString sentence;
};

Feedback feedbackOn(const QString& typed, const QString& again)
{
    if (typed.isEmpty())
        return {false, passwordrule::sentence()};
    QString copy = typed;
    if (const auto problem = passwordrule::problem(SecretBytes::ofPassword(copy)))
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
    , m_suggestion(nullptr)
    , m_words(new PlainLabel({}, theme::TextStyle::Subheading))
    , m_suggest(nullptr)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::grid);
    column->addWidget(new FormField(u"New &password"_s, m_password));
    m_feedback->setObjectName(prefix + u"Feedback"_s);
    m_feedback->setAlignment(Qt::AlignTop | Qt::AlignLeft); // beside its mark, whatever stands next to it
    auto* feedback = new QHBoxLayout;
    feedback->setSpacing(theme::grid);
    feedback->addWidget(m_mark, 0, Qt::AlignTop);
    feedback->addWidget(m_feedback, 1);
    m_suggest = new Button(u"Suggest three words"_s, ButtonKind::Quiet, prefix + u"Suggest"_s);
    feedback->addWidget(m_suggest, 0, Qt::AlignTop);
    column->addLayout(feedback);
    m_suggestion = makeSuggestion(prefix);
    column->addWidget(m_suggestion);
    m_again = new PasswordField(prefix + u"Again"_s, u"The same password again"_s);
    column->addWidget(new FormField(u"The same password a&gain"_s, m_again));
    setFocusProxy(m_password);

    connect(m_suggest, &Button::clicked, this, &NewPasswordPanel::suggest);
    connect(m_password, &QLineEdit::textChanged, this, &NewPasswordPanel::follow);
    connect(m_again, &QLineEdit::textChanged, this, &NewPasswordPanel::follow);
    connect(m_password, &QLineEdit::returnPressed, m_again, qOverload<>(&QWidget::setFocus));
    connect(m_again, &QLineEdit::returnPressed, this, &NewPasswordPanel::finished);
    follow();
}

QWidget* NewPasswordPanel::makeSuggestion(const QString& prefix)
{
    auto* frame = new QFrame;
    frame->setProperty("role", u"tile"_s);
    m_words->setObjectName(prefix + u"Words"_s);
    auto* take = new Button(u"Use these words"_s, ButtonKind::Secondary, prefix + u"TakeWords"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::grid);
    row->addWidget(m_words, 1);
    row->addWidget(take);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(12, theme::grid, 12, theme::grid);
    column->setSpacing(theme::halfGrid);
    column->addLayout(row);
    column->addWidget(
        (new PlainLabel(u"Picture the three together to remember them. They are shown only here, and only "
                        "until you go on."_s,
                        theme::TextStyle::Caption))
            ->wrapped());
    connect(take, &Button::clicked, this, &NewPasswordPanel::takeWords);
    frame->hide();
    return frame;
}

void NewPasswordPanel::suggest()
{
    m_words->setText(threeWords());
    m_words->setAccessibleName(u"Suggested: %1"_s.arg(m_words->text()));
    m_suggest->setText(u"Suggest others"_s);
    m_suggestion->show();
    announceTo(*m_words, m_words->accessibleName());
}

void NewPasswordPanel::takeWords()
{
    m_password->setText(m_words->text());
    m_again->setText(m_words->text());
    m_again->setFocus();
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
    const auto problem = passwordrule::problem(secret);
    if (!problem && isSame)
        return secret;
    m_password->setFocus();
    m_password->selectAll();
    return refused(problem ? *problem
                           : u"The two passwords are not the same. Please type the password twice again."_s);
}

void NewPasswordPanel::keyPressEvent(QKeyEvent* event)
{
    // Enter leads from field to field: a dialog around it would take it for its own button's.
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QWidget::keyPressEvent(event);
}

void NewPasswordPanel::clear()
{
    m_words->clear();
    m_suggestion->hide();
    m_suggest->setText(u"Suggest three words"_s);
    m_password->clear();
    m_again->clear();
}

} // namespace ledforum
