// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/accountpage.h"

#include "app/forum/forum.h"
#include "app/security/officeservice.h"
#include "app/security/rolewords.h"
#include "ui/shell/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

PlainLabel* paragraph(const QString& text)
{
    return (new PlainLabel(text, theme::TextStyle::Secondary))->wrapped();
}

QString accessOf(Roles roles)
{
    if (roles.testFlag(Role::Tutor))
        return u"You can read who books a 1:1 and why, and your notes on it. Under “Access” stands who else "
               "can see what."_s;
    if (roles.testFlag(Role::Administrator))
        return u"You look after people, programme, registers and certificates. Of the 1:1s you see which "
               "times are taken, and nothing else."_s;
    return u"What you book and write for a 1:1 only you and the Deputy Clinical Tutor can read; your "
           "reflections only you."_s;
}

} // namespace

AccountPage::AccountPage(PageContext& context)
    : Page(context)
    , m_message(new InlineMessage(u"accountMessage"_s))
    , m_keyCode(new PlainLabel({}, theme::TextStyle::Figure))
{
    QVBoxLayout& column = scrollingPage(*this);
    column.addWidget(new PageHeader(u"My account"_s));
    column.addWidget(m_message);
    auto* left = new QVBoxLayout;
    left->setSpacing(2 * theme::grid);
    left->addWidget(makePerson());
    left->addStretch();
    auto* right = new QVBoxLayout;
    right->setSpacing(2 * theme::grid);
    right->addWidget(makeKeyCode());
    right->addStretch();
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::grid);
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    column.addLayout(row);
    column.addStretch();
}

Card* AccountPage::makePerson()
{
    const Actor& actor = context().actor;
    auto* card = new Card(u"You"_s);
    auto* name = (new PlainLabel(actor.name(), theme::TextStyle::Heading))->wrapped();
    name->setObjectName(u"accountName"_s);
    auto* roles = (new PlainLabel(roleWords(actor.roles()), theme::TextStyle::Strong))->wrapped();
    roles->setObjectName(u"accountRoles"_s);
    card->content().setSpacing(theme::grid);
    card->content().addWidget(name);
    card->content().addWidget(roles);
    card->content().addWidget(paragraph(accessOf(actor.roles())));
    return card;
}

Card* AccountPage::makeKeyCode()
{
    auto* card = new Card(u"Key code"_s);
    m_keyCode->setObjectName(u"accountKeyCode"_s);
    m_keyCode->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    card->content().setSpacing(theme::grid);
    card->content().addWidget(m_keyCode);
    card->content().addWidget(paragraph(
        context().actor.is(Role::Tutor)
            ? u"Whoever confirms you in person asks for these twelve digits. Read them aloud, face "
              "to face; on the phone or in a message they prove nothing."_s
            : u"When the Deputy Clinical Tutor asks for it, read these twelve digits aloud, face to "
              "face. If both see the same, your account is yours and nobody came in between."_s));
    return card;
}

void AccountPage::reload()
{
    m_message->clear();
    const Result<QString> code = context().forum.office().ownKeyCode(context().actor);
    m_keyCode->setText(code ? *code : QString());
    m_keyCode->setAccessibleName(code ? u"Key code %1"_s.arg(*code) : u"No key code"_s);
    if (!code)
        m_message->show(MessageKind::Error, code.failure().sentence);
}

} // namespace ledforum
