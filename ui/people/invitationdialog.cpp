// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/invitationdialog.h"

#include "app/common/wording.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

InvitationDialog::InvitationDialog(const InvitationSlip& slip, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"invitationDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(u"Invite %1"_s.arg(slip.name));
    setMinimumWidth(520);

    auto* code = new PlainLabel(slip.invitation.code, theme::TextStyle::Figure);
    code->setObjectName(u"invitationCode"_s);
    code->setAccessibleName(u"One-time code: %1"_s.arg(slip.invitation.code));
    code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* howTo =
        new PlainLabel(u"Give this one-time code to %1. With it they choose their password when they "
                       "first sign in."_s.arg(slip.name));
    auto* limits = new PlainLabel(
        u"It works for 14 days, until %1. It is shown only now: if it is lost, invite "
        "them again and the old code stops working."_s.arg(longDate(slip.invitation.expiresOn)),
        theme::TextStyle::Secondary);
    auto* message = new InlineMessage(u"invitationMessage"_s);
    auto* copy = new Button(u"&Copy code"_s, ButtonKind::Secondary, u"invitationCopy"_s);
    auto* print = new Button(u"&Print slip…"_s, ButtonKind::Secondary, u"invitationSlip"_s);
    auto* close = new Button(u"Done"_s, ButtonKind::Primary, u"invitationDone"_s);
    close->setDefault(true);
    connect(close, &Button::clicked, this, &QDialog::accept);
    connect(print, &Button::clicked, this, &InvitationDialog::slipAsked);
    connect(copy, &Button::clicked, this, [message, text = slip.invitation.code] {
        QGuiApplication::clipboard()->setText(text);
        message->show(MessageKind::Success, u"Copied."_s);
    });

    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(copy);
    buttons->addWidget(print);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    column->addWidget(new PlainLabel(windowTitle(), theme::TextStyle::Heading));
    column->addWidget(howTo->wrapped());
    column->addWidget(code);
    column->addWidget(limits->wrapped());
    column->addWidget(message);
    column->addLayout(buttons);
    close->setFocus();
}

} // namespace ledforum
