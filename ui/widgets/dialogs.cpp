// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/dialogs.h"

#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QDialog>
#include <QFileDialog>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> chosen(const QString& path)
{
    return path.isEmpty() ? std::nullopt : std::optional(path);
}

} // namespace

std::optional<QString> RealDialogs::fileToOpen(QWidget* parent, const QString& title, const QString& filter)
{
    return chosen(QFileDialog::getOpenFileName(parent, title, {}, filter));
}

std::optional<QString> RealDialogs::fileToSave(QWidget* parent, const QString& title,
                                               const QString& suggestedName, const QString& filter)
{
    return chosen(QFileDialog::getSaveFileName(parent, title, suggestedName, filter));
}

std::optional<QString> RealDialogs::folder(QWidget* parent, const QString& title)
{
    return chosen(QFileDialog::getExistingDirectory(parent, title));
}

bool RealDialogs::confirm(QWidget* parent, const Question& question)
{
    // On the heap: the window may lock, and take its pages with it, while the question stands.
    const QPointer<QDialog> dialog = new QDialog(parent);
    dialog->setObjectName(u"confirmDialog"_s);
    dialog->setWindowTitle(question.title);
    auto* text = (new PlainLabel(question.text))->wrapped();
    text->setMinimumWidth(380);
    auto* keep = new Button(u"Cancel"_s, ButtonKind::Secondary, u"confirmCancel"_s);
    auto* act = new Button(question.action, question.isDangerous ? ButtonKind::Danger : ButtonKind::Primary,
                           u"confirmAct"_s);
    QObject::connect(keep, &Button::clicked, dialog, &QDialog::reject);
    QObject::connect(act, &Button::clicked, dialog, &QDialog::accept);

    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(keep);
    row->addWidget(act);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(theme::grid);
    column->addWidget(new PlainLabel(question.title, theme::TextStyle::Heading));
    column->addWidget(text);
    column->addSpacing(2 * theme::grid);
    column->addLayout(row);
    // What cannot be undone is not done by a stray Enter.
    (question.isDangerous ? keep : act)->setFocus();
    const bool isAccepted = dialog->exec() == QDialog::Accepted;
    delete dialog;
    return isAccepted;
}

bool RealDialogs::print(QWidget* parent, const QString& title, const Draw& draw)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setFullPage(true);
    printer.setDocName(title);
    const QPointer<QPrintDialog> dialog = new QPrintDialog(&printer, parent);
    dialog->setWindowTitle(title);
    const bool isAccepted = dialog->exec() == QDialog::Accepted;
    delete dialog;
    if (isAccepted)
        draw(printer);
    return isAccepted;
}

} // namespace ledforum
