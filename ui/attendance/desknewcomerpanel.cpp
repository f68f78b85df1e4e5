// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/desknewcomerpanel.h"

#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace ledforum {

using namespace Qt::StringLiterals;

DeskNewcomerPanel::DeskNewcomerPanel(QWidget* parent)
    : QWidget(parent)
    , m_name(new TextField(u"deskNewName"_s, u"Full name"_s))
    , m_email(new TextField(u"deskNewEmail"_s, u"E-mail address (optional)"_s))
    , m_number(new TextField(u"deskNewNumber"_s, u"GMC number (optional)"_s))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::grid);
    column->addWidget(new PlainLabel(u"Add someone not listed"_s, theme::TextStyle::Title));
    for (TextField* field : {m_name, m_email, m_number}) {
        field->setProperty("role", u"deskField"_s);
        connect(field, &QLineEdit::returnPressed, this, &DeskNewcomerPanel::entered);
        auto* label = new PlainLabel(field->accessibleName(), theme::TextStyle::Strong);
        label->setBuddy(field);
        auto* both = new QVBoxLayout;
        both->setSpacing(theme::halfGrid);
        both->addWidget(label);
        both->addWidget(field);
        column->addLayout(both);
    }
    auto* add = new Button(u"Add and check &in"_s, ButtonKind::Primary, u"deskNewAdd"_s);
    auto* cancel = new Button(u"&Cancel"_s, ButtonKind::Secondary, u"deskNewCancel"_s);
    auto* row = new QHBoxLayout;
    for (Button* button : {add, cancel}) {
        button->setProperty("reach", u"touch"_s);
        button->setMinimumHeight(7 * theme::grid);
        row->addWidget(button, 1);
    }
    column->addLayout(row);
    column->addWidget((new PlainLabel(u"The Medical Education Team completes what is missing."_s,
                                      theme::TextStyle::Secondary))
                          ->wrapped());
    column->addStretch();
    setMaximumWidth(100 * theme::grid);
    setFocusProxy(m_name);
    connect(add, &Button::clicked, this, &DeskNewcomerPanel::entered);
    connect(cancel, &Button::clicked, this, &DeskNewcomerPanel::cancelled);
}

void DeskNewcomerPanel::ask(const QString& name)
{
    m_name->setText(name);
    m_email->clear();
    m_number->clear();
    m_name->setFocus();
}

NewcomerForm DeskNewcomerPanel::form() const
{
    return {m_name->text(), m_email->text(), m_number->text()};
}

TextField* DeskNewcomerPanel::current() const
{
    return m_email->hasFocus() ? m_email : m_number->hasFocus() ? m_number : m_name;
}

void DeskNewcomerPanel::typeByTouch(const QString& text)
{
    // Keys on the screen have no shift: a name begins with capitals.
    TextField* field = current();
    const QString before = field->text().first(field->cursorPosition());
    const bool beginsWord = before.isEmpty() || before.endsWith(u' ');
    field->insert(field == m_name && beginsWord ? text.toUpper() : text);
}

void DeskNewcomerPanel::eraseByTouch()
{
    current()->backspace();
}

void DeskNewcomerPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ledforum
