// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

class QString;
class QWidget;

namespace ledforum {

/// A dialog with what somebody had typed about something that is no longer there: to read and to copy.
/// Whoever leaves it in another way than by its button, or is locked out meanwhile, is not `done`.
void showDraftText(QWidget& parent, const QString& text, const std::function<void()>& done);

} // namespace ledforum
