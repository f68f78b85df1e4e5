// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/telldialog.h"

#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

TellDialog::TellDialog(const QString& name, const QString& text, QWidget* parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit(text))
    , m_copy(new Button(u"&Copy"_s, ButtonKind::Primary, u"tellCopy"_s))
{
    setObjectName(u"tellDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(u"Tell %1"_s.arg(name));
    setMinimumWidth(460);
    m_text->setObjectName(u"tellText"_s);
    m_text->setAccessibleName(u"Text for %1"_s.arg(name));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    auto* close = new Button(u"Close"_s, ButtonKind::Secondary, u"tellClose"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    column->addWidget(new PlainLabel(windowTitle(), theme::TextStyle::Heading));
    column->addWidget(
        (new PlainLabel(u"By telephone, in the corridor or by e-mail: the text does not say what "
                        "it is about."_s,
                        theme::TextStyle::Secondary))
            ->wrapped());
    column->addWidget(m_text, 1);
    column->addLayout(buttons);
    connect(close, &Button::clicked, this, &QDialog::accept);
    connect(m_copy, &Button::clicked, this, &TellDialog::copy);
    m_copy->setFocus();
}

void TellDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
    m_copy->setText(u"Copied"_s);
    announceTo(*m_copy, u"Copied"_s);
}

} // namespace ledforum
