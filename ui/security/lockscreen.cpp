// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/lockscreen.h"

#include "ui/security/backgroundsignin.h"
#include "ui/security/passwordentry.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/inlinemessage.h"

#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

LockScreen::LockScreen(Forum& forum, LockedPerson person, const QString& title, QWidget* parent)
    : EntranceScreen(forum, u"lockScreen"_s, title, person.name, 440, parent)
    , m_person(std::move(person))
    , m_password(new PasswordField(u"lockPassword"_s, u"Password"_s))
    , m_unlock(new Button(u"Unlock"_s, ButtonKind::Primary, u"lockUnlock"_s))
{
    auto* other = new Button(u"Sign in as someone else"_s, ButtonKind::Secondary, u"lockSomeoneElse"_s);
    addField(u"Password"_s, m_password);
    addMessage();
    content().addWidget(m_unlock);
    content().addWidget(other);
    setDoor({m_password}, *m_unlock, u"Unlocking…"_s);
    connect(m_password, &QLineEdit::returnPressed, this, &LockScreen::unlock);
    connect(m_unlock, &Button::clicked, this, &LockScreen::unlock);
    connect(other, &Button::clicked, this, &LockScreen::someoneElseAsked);
}

void LockScreen::unlock()
{
    const QString id = QString::number(m_person.person.value());
    letIn([id, password = takePassword(*m_password)](Forum& forum) -> Result<Entered> {
        Result<Actor> actor = signedIn(forum, id, password);
        return actor ? Result<Entered>(Entered{*std::move(actor), {}}) : actor.failure();
    });
}

void LockScreen::beRefused()
{
    m_password->setFocus();
}

QString LockScreen::wordsOf(const Failure& failure) const
{
    return wrongPasswordSentence(failure);
}

void LockScreen::sayWhy(const QString& sentence)
{
    m_whys += sentence;
    message().show(MessageKind::Information, m_whys.join(u' '));
}

void LockScreen::setWayBack(const QString& unlock, const QString& back)
{
    m_unlock->setText(unlock);
    m_unlock->setAccessibleName(unlock);
    setDoor({m_password}, *m_unlock, u"One moment…"_s);
    auto* way = new Button(back, ButtonKind::Secondary, u"lockBack"_s);
    content().addWidget(way);
    connect(way, &Button::clicked, this, &LockScreen::backAsked);
}

void LockScreen::showEvent(QShowEvent* event)
{
    CardScreen::showEvent(event);
    m_password->setFocus();
}

} // namespace ledforum
