// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/accountpage.h"

#include "app/attendance/deskservice.h"
#include "app/forum/forum.h"
#include "app/security/accounts.h"
#include "app/security/officeservice.h"
#include "app/security/rolewords.h"
#include "ui/security/doorpindialog.h"
#include "ui/security/ownaccountdialogs.h"
#include "ui/security/recoveryreminder.h"
#include "ui/security/recoverysheetdialog.h"
#include "ui/shell/forumwork.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>

#include <algorithm>

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
    , m_notices(new QVBoxLayout)
    , m_sheetState(paragraph({}))
    , m_sheet(new Button(u"Make a recovery &sheet…"_s, ButtonKind::Secondary, u"accountSheet"_s))
    , m_doorPinState(paragraph({}))
    , m_keyCode(new PlainLabel({}, theme::TextStyle::Figure))
{
    QVBoxLayout& column = scrollingPage(*this);
    column.addWidget(new PageHeader(u"My account"_s));
    column.addWidget(m_message);
    m_notices->setSpacing(theme::grid);
    column.addLayout(m_notices);
    auto* left = new QVBoxLayout;
    left->setSpacing(2 * theme::grid);
    left->addWidget(makePerson());
    left->addWidget(makePassword());
    left->addWidget(makeSheet());
    left->addStretch();
    auto* right = new QVBoxLayout;
    right->setSpacing(2 * theme::grid);
    right->addWidget(makeKeyCode());
    if (context.actor.is(Role::Tutor))
        right->addWidget(makeCoverPin());
    right->addWidget(makeDoorPin());
    right->addStretch();
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::grid);
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    column.addLayout(row);
    column.addStretch();
    askKeyCode();
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

Card* AccountPage::makePassword()
{
    auto* card = new Card(u"Password"_s);
    auto* change = new Button(u"&Change my password…"_s, ButtonKind::Secondary, u"accountPassword"_s);
    card->content().setSpacing(theme::grid);
    card->content().addWidget(paragraph(
        u"Another password opens the same keys: nothing is lost by it, and the recovery sheet stays "
        "good."_s));
    card->content().addWidget(change, 0, Qt::AlignLeft);
    connect(change, &Button::clicked, this, [this] {
        auto* dialog = new ChangePasswordDialog(context(), this);
        dialog->open();
    });
    return card;
}

Card* AccountPage::makeSheet()
{
    auto* card = new Card(u"Recovery sheet"_s);
    m_sheetState->setObjectName(u"accountSheetState"_s);
    card->content().setSpacing(theme::grid);
    card->content().addWidget(m_sheetState);
    card->content().addWidget(m_sheet, 0, Qt::AlignLeft);
    connect(m_sheet, &Button::clicked, this, [this] {
        RecoverySheetDialog* dialog = ownRecoveryDialog(context(), *this);
        dialog->open();
    });
    return card;
}

Card* AccountPage::makeCoverPin()
{
    auto* card = new Card(u"PIN of the cover"_s);
    auto* change = new Button(u"Set the P&IN…"_s, ButtonKind::Secondary, u"accountPin"_s);
    m_pinState = paragraph({});
    m_pinState->setObjectName(u"accountPinState"_s);
    card->content().setSpacing(theme::grid);
    card->content().addWidget(m_pinState);
    card->content().addWidget(change, 0, Qt::AlignLeft);
    connect(change, &Button::clicked, this, [this] {
        auto* dialog = new CoverPinDialog(context(), this);
        connect(dialog, &QDialog::accepted, this, &AccountPage::reload);
        dialog->open();
    });
    return card;
}

Card* AccountPage::makeDoorPin()
{
    auto* card = new Card(u"Door PIN"_s);
    auto* change = new Button(u"Set the &door PIN…"_s, ButtonKind::Secondary, u"accountDoorPin"_s);
    m_doorPinState->setObjectName(u"accountDoorPinState"_s);
    card->content().setSpacing(theme::grid);
    card->content().addWidget(m_doorPinState);
    card->content().addWidget(change, 0, Qt::AlignLeft);
    connect(change, &Button::clicked, this, [this] {
        auto* dialog = new DoorPinDialog(context(), std::nullopt, this);
        connect(dialog, &QDialog::accepted, this, &AccountPage::reload);
        dialog->open();
    });
    return card;
}

void AccountPage::reload()
{
    m_message->clear();
    showNotices();
}

void AccountPage::askKeyCode()
{
    besideWindow(
        context(), this,
        [&actor = context().actor](Forum& forum) { return forum.office().ownKeyCode(actor); },
        [this](const Result<QString>& code) {
            m_keyCode->setText(code ? *code : QString());
            m_keyCode->setAccessibleName(code ? u"Key code %1"_s.arg(*code) : u"No key code"_s);
            if (!code)
                m_message->show(MessageKind::Error, code.failure().sentence);
        });
}

void AccountPage::showNotices()
{
    clearLayout(*m_notices);
    const Result<OwnAccount> own = context().forum.accounts().own(context().actor);
    if (!own) {
        m_message->show(MessageKind::Error, own.failure().sentence);
        return;
    }
    for (const AccountNotice& notice : own->notices) {
        auto* line = new InlineMessage(u"accountNotice"_s);
        m_notices->addWidget(line);
        line->show(MessageKind::Warning, notice.sentence);
    }
    if (std::ranges::any_of(own->notices, &AccountNotice::canBeAcknowledged)) {
        auto* read = new Button(u"I have &read this"_s, ButtonKind::Secondary, u"accountAcknowledge"_s);
        m_notices->addWidget(read, 0, Qt::AlignLeft);
        connect(read, &Button::clicked, this, &AccountPage::acknowledge);
    }
    m_sheetState->setText(
        own->hasRecoverySheet
            ? u"You have made one. Should it be lost or seen by somebody, make it anew: the "
              "one before it then stops working."_s
            : u"You have none. Without it, a forgotten password loses what only you can "
              "read."_s);
    m_sheet->setText(own->hasRecoverySheet ? u"Make it &anew…"_s : u"Make a recovery &sheet…"_s);
    m_sheet->setAccessibleName(m_sheet->text().remove(u'&'));
    const auto door = context().forum.desk().own(context().actor);
    const QString badge = door && door->hasBadge ? u" A badge of yours is known there as well."_s : QString();
    m_doorPinState->setText(
        (door && door->hasPin
             ? u"You have set one. It checks you in at an unstaffed desk, and opens nothing else."_s
             : u"With 4 to 8 digits you check in at an unstaffed desk by the door. They open "
               "nothing else."_s) +
        badge);
    if (m_pinState)
        m_pinState->setText(
            own->hasCoverPin
                ? u"Six digits lift the cover when you come back. You have chosen yours."_s
                : u"When you leave your pages untouched they are covered. Without a PIN only your "
                  "password lifts the cover."_s);
}

void AccountPage::acknowledge()
{
    if (const Result<> result = context().forum.accounts().acknowledgeReset(context().actor); !result)
        m_message->show(MessageKind::Error, result.failure().sentence);
    else
        reload();
}

int accountNotices(const PageContext& context)
{
    const auto own = context.forum.accounts().own(context.actor);
    return own ? int(std::ranges::count(own->notices, true, &AccountNotice::canBeAcknowledged)) : 0;
}

} // namespace ledforum
