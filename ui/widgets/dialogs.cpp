// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/dialogs.h"

#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QHash>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QSettings>
#include <QUrl>
#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Qt's own file dialog writes where one was last into a file that all programs of the desktop's user read.
/// What stood there before is put back.
class FileDialogMemory final
{
public:
    FileDialogMemory()
    {
        for (const QString& key : keys())
            m_before.insert(key, m_settings.value(key));
    }
    ~FileDialogMemory()
    {
        for (const QString& key : keys()) {
            const QVariant before = m_before.value(key);
            before.isValid() ? m_settings.setValue(key, before) : m_settings.remove(key);
        }
    }
    Q_DISABLE_COPY_MOVE(FileDialogMemory)

private:
    static QStringList keys()
    {
        return {u"FileDialog/history"_s, u"FileDialog/lastVisited"_s, u"FileDialog/shortcuts"_s};
    }
    QSettings m_settings{QSettings::UserScope, u"QtProject"_s};
    QHash<QString, QVariant> m_before;
};

QFileDialog* fileDialog(QWidget* parent, const QString& title, const QString& start, const QString& filter)
{
    auto* dialog = new QFileDialog(parent, title, start, filter);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setHistory({});
    dialog->setSidebarUrls({QUrl::fromLocalFile(QDir::homePath()), QUrl::fromLocalFile(QDir::rootPath())});
    return dialog;
}

} // namespace

bool RealDialogs::isAccepted(QDialog* dialog)
{
    // The window may lock, and take its pages with it, while the question stands.
    const QPointer<QDialog> open = dialog;
    ++m_asking;
    const bool isAccepted = open->exec() == QDialog::Accepted;
    --m_asking;
    return open && isAccepted;
}

std::optional<QString> RealDialogs::pick(QFileDialog* dialog)
{
    const QStringList files = pickAll(dialog);
    return files.isEmpty() ? std::nullopt : std::optional(files.front());
}

QStringList RealDialogs::pickAll(QFileDialog* dialog)
{
    const FileDialogMemory memory;
    const QPointer<QFileDialog> open = dialog;
    const QStringList files = isAccepted(dialog) ? open->selectedFiles() : QStringList();
    delete open;
    if (!files.isEmpty())
        m_folder = QFileInfo(files.front()).absolutePath();
    return files;
}

QString RealDialogs::startFolder() const
{
    return m_folder.isEmpty() ? QDir::homePath() : m_folder;
}

std::optional<QString> RealDialogs::fileToOpen(QWidget* parent, const QString& title, const QString& filter)
{
    QFileDialog* dialog = fileDialog(parent, title, startFolder(), filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    return pick(dialog);
}

QStringList RealDialogs::filesToOpen(QWidget* parent, const QString& title, const QString& filter)
{
    QFileDialog* dialog = fileDialog(parent, title, startFolder(), filter);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    return pickAll(dialog);
}

std::optional<QString> RealDialogs::fileToSave(QWidget* parent, const QString& title,
                                               const QString& suggestedName, const QString& filter)
{
    QFileDialog* dialog = fileDialog(parent, title, startFolder(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QDir(startFolder()).filePath(suggestedName)); // an absolute path stays as it is
    return pick(dialog);
}

std::optional<QString> RealDialogs::folder(QWidget* parent, const QString& title)
{
    QFileDialog* dialog = fileDialog(parent, title, startFolder(), {});
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    return pick(dialog);
}

bool RealDialogs::confirm(QWidget* parent, const Question& question)
{
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
    const bool isYes = isAccepted(dialog);
    delete dialog;
    return isYes;
}

bool RealDialogs::print(QWidget* parent, const QString& title, const Draw& draw)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setFullPage(true);
    printer.setDocName(title);
    const QPointer<QPrintDialog> dialog = new QPrintDialog(&printer, parent);
    dialog->setWindowTitle(title);
    const bool isYes = isAccepted(dialog);
    delete dialog;
    if (isYes)
        draw(printer);
    return isYes;
}

} // namespace ledforum
