// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/lockscreen.h"

#include "app/forum/forum.h"
#include "ui/security/backgroundsignin.h"
#include "ui/security/passwordentry.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/inlinemessage.h"

#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

LockScreen::LockScreen(Forum& forum, LockedPerson person, QWidget* parent)
    : CardScreen(u"lockScreen"_s, u"Locked"_s, person.name, 440, parent)
    , m_forum(forum)
    , m_person(std::move(person))
    , m_password(new PasswordField(u"lockPassword"_s, u"Password"_s))
    , m_unlock(new Button(u"Unlock"_s, ButtonKind::Primary, u"lockUnlock"_s))
{
    auto* other = new Button(u"Sign in as someone else"_s, ButtonKind::Secondary, u"lockSomeoneElse"_s);
    addField(u"Password"_s, m_password);
    addMessage();
    content().addWidget(m_unlock);
    content().addWidget(other);
    connect(m_password, &QLineEdit::returnPressed, this, &LockScreen::unlock);
    connect(m_unlock, &Button::clicked, this, &LockScreen::unlock);
    connect(other, &Button::clicked, this, &LockScreen::someoneElseAsked);
}

void LockScreen::unlock()
{
    message().clear();
    setBusy(true);
    const QString id = QString::number(m_person.person.value());
    signInInBackground(this, m_forum, id, takePassword(*m_password), [this](Result<Actor> result) {
        setBusy(false);
        finish(std::move(result));
    });
}

void LockScreen::finish(Result<Actor> result)
{
    if (!result) {
        message().show(MessageKind::Error, wrongPasswordSentence(result.failure()));
        m_password->setFocus();
        return;
    }
    m_actor.emplace(*std::move(result));
    Q_EMIT unlocked();
}

void LockScreen::sayWhy(const QString& sentence)
{
    message().show(MessageKind::Information, sentence);
}

void LockScreen::setBusy(bool isBusy)
{
    m_password->setEnabled(!isBusy);
    m_unlock->setEnabled(!isBusy);
    m_unlock->setText(isBusy ? u"Unlocking…"_s : u"Unlock"_s);
}

Actor LockScreen::takeActor()
{
    Actor actor = *std::move(m_actor);
    m_actor.reset();
    return actor;
}

void LockScreen::showEvent(QShowEvent* event)
{
    CardScreen::showEvent(event);
    m_password->setFocus();
}

} // namespace ledforum
