// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/recoverysheetdialog.h"

#include "ui/security/passwordentry.h"
#include "ui/security/recoverysheetpanel.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int widthInside = 64 * theme::grid;

} // namespace

RecoverySheetDialog::RecoverySheetDialog(Offer offer, Make make, Dialogs& dialogs, QWidget* parent)
    : QDialog(parent)
    , m_offer(std::move(offer))
    , m_make(std::move(make))
    , m_dialogs(dialogs)
    , m_message(new InlineMessage(u"recoveryDialogMessage"_s))
    , m_panel(new RecoverySheetPanel(dialogs))
    , m_password(new PasswordField(u"recoveryPassword"_s, u"Your password"_s))
    , m_makeButton(new Button(m_offer.action, ButtonKind::Primary, u"recoveryMake"_s))
    , m_later(new Button(u"Not now"_s, ButtonKind::Secondary, u"recoveryLater"_s))
    , m_done(new Button(u"Done"_s, ButtonKind::Primary, u"recoveryDone"_s))
    , m_offerStep(makeOfferStep())
    , m_codeStep(makeCodeStep())
{
    setObjectName(u"recoveryDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_offer.title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    column->setSizeConstraint(QLayout::SetFixedSize); // as high as the step that is shown, and no higher
    auto* title = (new PlainLabel(m_offer.title, theme::TextStyle::Heading))->wrapped();
    for (QWidget* part : {static_cast<QWidget*>(title), m_offerStep, m_codeStep}) {
        part->setFixedWidth(widthInside);
        column->addWidget(part);
    }
    m_codeStep->hide();
    m_makeButton->setDefault(true);
    if (m_offer.asksPassword)
        m_password->setFocus();
    else
        m_makeButton->setFocus();
}

RecoverySheetDialog::RecoverySheetDialog(const QString& title, const PrintedRecovery& sheet, Dialogs& dialogs,
                                         QWidget* parent)
    : RecoverySheetDialog(Offer{title, {}, {}, sheet}, {}, dialogs, parent)
{
    showCode(sheet.code);
}

QWidget* RecoverySheetDialog::makeOfferStep()
{
    auto* step = new QWidget;
    auto* column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * theme::grid);
    column->addWidget((new PlainLabel(m_offer.why))->wrapped());
    auto* password = new FormField(u"Your &password"_s, m_password);
    password->setVisible(m_offer.asksPassword);
    column->addWidget(password);
    column->addWidget(m_message);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_later);
    buttons->addWidget(m_makeButton);
    column->addLayout(buttons);
    m_later->setAutoDefault(false);
    connect(m_later, &Button::clicked, this, &QDialog::reject);
    connect(m_makeButton, &Button::clicked, this, &RecoverySheetDialog::make);
    return step;
}

QWidget* RecoverySheetDialog::makeCodeStep()
{
    auto* step = new QWidget;
    auto* column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_panel);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_done);
    column->addLayout(buttons);
    m_done->setEnabled(false);
    connect(m_panel, &RecoverySheetPanel::kept, m_done, &QWidget::setEnabled);
    connect(m_done, &Button::clicked, this, &QDialog::accept);
    return step;
}

void RecoverySheetDialog::make()
{
    m_message->clear();
    const SecretBytes password = takePassword(*m_password);
    setBusy(true);
    const Result<QString> code = m_make(password);
    setBusy(false);
    if (!code) {
        m_message->show(MessageKind::Error, code.failure().sentence);
        (m_offer.asksPassword ? static_cast<QWidget*>(m_password) : m_makeButton)->setFocus();
        return;
    }
    showCode(*code);
    Q_EMIT made();
}

void RecoverySheetDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    for (QWidget* widget : {static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_makeButton),
                            static_cast<QWidget*>(m_later)})
        widget->setEnabled(!isBusy);
    m_makeButton->setText(isBusy ? u"One moment…"_s : m_offer.action);
}

void RecoverySheetDialog::showCode(const QString& code)
{
    m_offer.sheet.code = code;
    m_panel->show(m_offer.sheet);
    m_offerStep->hide();
    m_codeStep->show();
    m_panel->setFocus();
}

void RecoverySheetDialog::reject()
{
    if (m_isBusy)
        return; // what is being made would be lost unseen
    const bool isUnkept = m_offerStep->isHidden() && !m_panel->isKept();
    const Question question{
        u"Close without the code?"_s,
        u"The code is shown only now. Without it on paper or in a file it is of no use; a "
        "new one can be made at any time."_s,
        u"Close"_s, true};
    if (!isUnkept || m_dialogs.confirm(this, question))
        QDialog::reject();
}

} // namespace ledforum
