// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/deskpinpanel.h"

#include "app/security/doorpin.h"
#include "ui/attendance/touchkeys.h"
#include "ui/security/passwordentry.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QKeyEvent>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

DeskPinPanel::DeskPinPanel(QWidget* parent)
    : QWidget(parent)
    , m_name(new PlainLabel({}, theme::TextStyle::Title))
    , m_pin(new PasswordField(u"deskPin"_s, u"Door PIN"_s))
    , m_keys(new TouchKeys(TouchKeys::Kind::Digits, u"deskPinKeys"_s))
{
    m_name->setObjectName(u"deskPinName"_s);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_pin->setProperty("role", u"deskField"_s);
    m_pin->setPlaceholderText(u"Your door PIN"_s);
    m_pin->setMaxLength(longestDoorPin);
    m_pin->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]*"_s), m_pin));
    auto* cancel = new Button(u"&Not me"_s, ButtonKind::Secondary, u"deskPinCancel"_s);
    cancel->setProperty("reach", u"touch"_s);
    cancel->setMinimumHeight(7 * theme::grid);
    auto* middle = new QWidget;
    middle->setFixedWidth(60 * theme::grid);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins({});
    column->setSpacing(theme::grid);
    for (QWidget* shown : std::initializer_list<QWidget*>{m_name, m_pin, m_keys, cancel})
        column->addWidget(shown);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(middle, 0, Qt::AlignHCenter | Qt::AlignTop);
    setFocusProxy(m_pin);
    connect(m_pin, &QLineEdit::returnPressed, this, &DeskPinPanel::entered);
    connect(m_keys, &TouchKeys::typed, m_pin, &QLineEdit::insert);
    connect(m_keys, &TouchKeys::erased, m_pin, &QLineEdit::backspace);
    connect(m_keys, &TouchKeys::entered, this, &DeskPinPanel::entered);
    connect(cancel, &Button::clicked, this, &DeskPinPanel::cancelled);
}

void DeskPinPanel::ask(const QString& name)
{
    m_name->setText(name);
    m_pin->clear();
    m_pin->setFocus();
}

SecretBytes DeskPinPanel::takePin()
{
    return takePassword(*m_pin);
}

void DeskPinPanel::setBusy(bool isBusy)
{
    m_pin->setEnabled(!isBusy);
    m_keys->setEnabled(!isBusy);
    if (!isBusy)
        m_pin->setFocus();
}

void DeskPinPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ledforum
