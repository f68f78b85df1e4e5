// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/recoveryreminder.h"

#include "app/security/accounts.h"
#include "ui/forum/currentsettings.h"
#include "ui/security/recoverysheetdialog.h"
#include "ui/shell/forumwork.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

PrintedRecovery ownSheet(const PageContext& context)
{
    const ForumSettings settings = currentSettings(context.forum);
    return {PrintedRecovery::Of::Person,  settings.name, settings.site, context.actor.name(), {},
            context.forum.clock().today()};
}

} // namespace

RecoveryReminder::RecoveryReminder(PageContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
{
    setObjectName(u"recoveryReminder"_s);
    setProperty("role", u"tile"_s);
    auto* words =
        (new PlainLabel(
             u"Print a recovery sheet: without it, a forgotten password loses what only you can read."_s))
            ->wrapped();
    auto* make = new Button(u"Make my sheet…"_s, ButtonKind::Secondary, u"recoveryReminderMake"_s);
    auto* later = new Button(u"Not now"_s, ButtonKind::Quiet, u"recoveryReminderLater"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * theme::grid, theme::grid, theme::grid, theme::grid);
    row->setSpacing(theme::grid);
    row->addWidget(words, 1);
    row->addWidget(make);
    row->addWidget(later);
    connect(make, &Button::clicked, this, [this] {
        RecoverySheetDialog* dialog = ownRecoveryDialog(m_context, *window());
        connect(dialog, &RecoverySheetDialog::made, this, &RecoveryReminder::follow);
        dialog->open();
    });
    connect(later, &Button::clicked, this, [this] {
        m_context.isReminderPutAway = true;
        hide();
    });
    hide();
}

void RecoveryReminder::follow()
{
    const auto has = m_context.forum.accounts().hasRecoverySheet(m_context.actor);
    setVisible(has && !*has && !m_context.isReminderPutAway);
}

RecoverySheetDialog* ownRecoveryDialog(PageContext& context, QWidget& parent)
{
    const auto has = context.forum.accounts().hasRecoverySheet(context.actor);
    const QString before = has && *has
                               ? u"\n\nAs soon as the new sheet is made the one before it stops working: "
                                 "tear it up."_s
                               : QString();
    return new RecoverySheetDialog(
        {u"Your recovery sheet"_s,
         u"If you forget your password, the code on this sheet sets a new one and everything stays readable. "
         u"Nobody "
         "else can do that for you: a reset opens nothing."_s +
             before,
         u"Make my recovery sheet"_s, ownSheet(context), true},
        [&context](const SecretBytes& password) {
            return slowly(context, [&](Forum& forum) {
                return forum.accounts().makeRecoverySheet(context.actor, password);
            });
        },
        context.dialogs, &parent);
}

RecoverySheetDialog* ownRecoveryDialog(PageContext& context, const QString& code, QWidget& parent)
{
    PrintedRecovery sheet = ownSheet(context);
    sheet.code = code;
    return new RecoverySheetDialog(u"Your recovery sheet"_s, sheet, context.dialogs, &parent);
}

} // namespace ledforum
