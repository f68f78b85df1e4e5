// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/formdialog.h"

#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/fittingscrollarea.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plainlabel.h"

#include <QScreen>
#include <QShowEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// What title, message, buttons and the window's frame take of the screen.
constexpr int roomBesideFields = 29 * theme::grid;

} // namespace

FormDialog::FormDialog(const QString& title, const QString& action, const QString& objectName,
                       QWidget* parent)
    : TypedDialog(parent)
    , m_fields(new QVBoxLayout)
    , m_message(new InlineMessage(objectName + u"Message"_s))
    , m_action(new Button(action, ButtonKind::Primary, objectName + u"Apply"_s))
{
    setObjectName(objectName);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(460);
    m_fields->setSpacing(2 * theme::grid);
    m_action->setDefault(true);
    auto* leave = new Button(u"Cancel"_s, ButtonKind::Secondary, objectName + u"Cancel"_s);
    leave->setAutoDefault(false);
    connect(leave, &Button::clicked, this, &QDialog::reject);
    connect(m_action, &Button::clicked, this, &FormDialog::confirm);

    auto* fields = new QWidget; // with the margins inside, so that the focus ring is not cut off
    fields->setProperty("role", u"scrolled"_s);
    auto* inside = new QVBoxLayout(fields);
    inside->setContentsMargins(theme::pageMargin, theme::grid, theme::pageMargin, theme::grid);
    inside->setSpacing(0);
    inside->addLayout(m_fields);
    inside->addStretch();
    auto* head = new QVBoxLayout;
    head->setContentsMargins(theme::pageMargin, 0, theme::pageMargin, 0);
    head->addWidget(new PlainLabel(title, theme::TextStyle::Heading));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_action);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(theme::pageMargin, 0, theme::pageMargin, 0);
    foot->setSpacing(2 * theme::grid);
    foot->addWidget(m_message);
    foot->addLayout(buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::pageMargin, 0, theme::pageMargin);
    column->setSpacing(theme::grid);
    column->addLayout(head);
    column->addWidget(new FittingScrollArea(*fields, roomBesideFields), 1);
    column->addLayout(foot);
}

void FormDialog::showEvent(QShowEvent* event)
{
    TypedDialog::showEvent(event);
    if (const QWidget* chosen = focusWidget(); chosen && m_fields->parentWidget()->isAncestorOf(chosen))
        return; // where typing begins was said already
    // The fields were added behind the buttons, and the chain is a circle: after the buttons comes the first
    // field.
    QWidget* first = m_action->nextInFocusChain();
    while (first != m_action && !(first->focusPolicy() & Qt::TabFocus && first->isVisibleTo(this)))
        first = first->nextInFocusChain();
    first->setFocus();
}

void FormDialog::sayRestored(const QString& sentence)
{
    m_message->show(MessageKind::Information, sentence);
}

void FormDialog::addField(const QString& label, QWidget* field, const QString& help)
{
    m_fields->addWidget(new FormField(label, field, help));
}

void FormDialog::addFields(const std::vector<std::pair<QString, QWidget*>>& fields)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::grid);
    for (const auto& [label, field] : fields)
        row->addWidget(new FormField(label, field), 1);
    m_fields->addLayout(row);
}

void FormDialog::addWidget(QWidget* widget)
{
    const bool isTall = widget->sizePolicy().expandingDirections().testFlag(Qt::Vertical);
    m_fields->addWidget(widget, isTall ? 1 : 0);
    if (isTall) // a table takes what is left of the dialog
        static_cast<QVBoxLayout*>(m_fields->parentWidget()->layout())->setStretchFactor(m_fields, 1);
}

void FormDialog::setAction(const QString& text, bool isEnabled)
{
    m_action->setText(text);
    m_action->setAccessibleName(text);
    m_action->setEnabled(isEnabled);
}

void FormDialog::setDangerous()
{
    m_action->setKind(ButtonKind::Danger);
}

Failure FormDialog::wrong(QWidget* field, const QString& sentence)
{
    if (auto* text = qobject_cast<TextField*>(field))
        text->setWrong(true);
    field->setFocus();
    return refused(sentence);
}

void FormDialog::setBusy(bool isBusy)
{
    setApplying(isBusy);
    setEnabled(!isBusy);
}

void FormDialog::setApplying(bool isApplying)
{
    m_isApplying = isApplying;
    m_action->setEnabled(!isApplying);
}

void FormDialog::reject()
{
    if (!m_isApplying)
        QDialog::reject();
}

void FormDialog::confirm()
{
    m_message->clear();
    if (const Result<> result = apply(); !result)
        complain(result.failure().sentence);
    else
        accept();
}

void FormDialog::complain(const QString& sentence)
{
    m_message->show(MessageKind::Error, sentence);
    // The sentence wraps: its height is known by the width, and no field may be cut off for it.
    layout()->activate();
    const int wanted = layout()->totalHeightForWidth(width());
    if (wanted > height())
        resize(width(), std::min(wanted, screen()->availableGeometry().height()));
}

} // namespace ledforum
