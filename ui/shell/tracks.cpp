// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/tracks.h"

#include "ui/widgets/dialogs.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QInputMethod>
#include <QThread>
#include <QTimer>
#include <QToolTip>

#include <algorithm>
#include <functional>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Platforms without a desktop keep a clipboard inside of the program, and don't say whose it is.
bool isOwn(const QClipboard& clipboard, QClipboard::Mode mode)
{
    if (QGuiApplication::platformName() == "offscreen"_L1)
        return true;
    return mode == QClipboard::Selection ? clipboard.ownsSelection() : clipboard.ownsClipboard();
}

int depthOf(const QDialog* dialog)
{
    int depth = 0;
    for (const QObject* parent = dialog->parent(); parent; parent = parent->parent())
        ++depth;
    return depth;
}

void closePopups()
{
    QToolTip::hideText();
    QGuiApplication::inputMethod()->reset();
    while (QWidget* popup = QApplication::activePopupWidget()) {
        popup->close();
        popup->hide(); // also one that would rather stay
        if (popup == QApplication::activePopupWidget())
            return;
    }
}

/// It may be what asked the question that was just cancelled.
void deleteWhenUnwound(QDialog& dialog, const Dialogs& dialogs)
{
    QTimer::singleShot(std::chrono::milliseconds(20), &dialog, [&dialog, &dialogs] {
        if (isUnwound(dialogs))
            dialog.deleteLater();
        else
            deleteWhenUnwound(dialog, dialogs);
    });
}

} // namespace

std::vector<QDialog*> openDialogs()
{
    std::vector<QDialog*> open;
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (auto* dialog = qobject_cast<QDialog*>(widget); dialog && dialog->isVisible())
            open.push_back(dialog);
    // A dialog over another is its child.
    std::ranges::stable_sort(open, std::ranges::greater(), depthOf);
    return open;
}

bool isUnwound(const Dialogs& dialogs)
{
    return !dialogs.isAsking() && QThread::currentThread()->loopLevel() <= 1;
}

void closeAllBut(const QWidget& window, const Dialogs& dialogs)
{
    closePopups();
    for (QDialog* dialog : openDialogs()) {
        const bool goes = dialog->testAttribute(Qt::WA_DeleteOnClose);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->QDialog::done(QDialog::Rejected); // whatever its own done() would do first
        if (goes)
            deleteWhenUnwound(*dialog, dialogs);
    }
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (widget != &window && widget->isVisible())
            widget->hide();
}

void clearOwnClipboard()
{
    QClipboard& clipboard = *QGuiApplication::clipboard();
    for (const auto mode : {QClipboard::Clipboard, QClipboard::Selection}) {
        const bool isThere = mode == QClipboard::Clipboard || clipboard.supportsSelection();
        if (isThere && isOwn(clipboard, mode))
            clipboard.clear(mode);
    }
}

} // namespace ledforum
