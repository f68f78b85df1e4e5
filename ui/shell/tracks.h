// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

class QDialog;
class QWidget;

namespace ledforum {

class Dialogs;

/// What of a person stands outside of their pages, and how it goes.

/// The dialogs that stand open, those on top first.
[[nodiscard]] std::vector<QDialog*> openDialogs();
/// Menus, lists, tooltips and every window but `window`: closed as if cancelled, also those that ask before
/// they close. What waits for a dialog's answer gets the answer "no".
void closeAllBut(const QWidget& window, const Dialogs& dialogs);
/// Whether no event loop runs inside of the program's: then nobody who waits for an answer is on the stack,
/// and pages and dialogs may be deleted.
[[nodiscard]] bool isUnwound(const Dialogs& dialogs);
/// Empties clipboard and primary selection where what is in them was put there by this program.
void clearOwnClipboard();

} // namespace ledforum
