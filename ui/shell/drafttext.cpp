// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/drafttext.h"

#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QDialog>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

void showDraftText(QWidget& parent, const QString& text, const std::function<void()>& done)
{
    auto* dialog = new QDialog(&parent);
    dialog->setObjectName(u"draftTextDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(u"What you were writing"_s);
    dialog->setMinimumWidth(460);
    auto* written = new QPlainTextEdit(text);
    written->setObjectName(u"draftText"_s);
    written->setAccessibleName(dialog->windowTitle());
    written->setReadOnly(true);
    written->setTabChangesFocus(true);
    auto* close = new Button(u"&Done with it"_s, ButtonKind::Primary, u"draftTextDone"_s);
    QObject::connect(close, &Button::clicked, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::accepted, dialog, done);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    column->addWidget(new PlainLabel(dialog->windowTitle(), theme::TextStyle::Heading));
    column->addWidget((new PlainLabel(u"What it was about is no longer there, so it cannot be put back. Copy "
                                      "what you need: it is kept until you are done with it."_s,
                                      theme::TextStyle::Secondary))
                          ->wrapped());
    column->addWidget(written, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    dialog->open();
}

} // namespace ledforum
