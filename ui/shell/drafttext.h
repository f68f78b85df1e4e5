// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QString;
class QWidget;

namespace ledforum {

/// A dialog with what somebody had typed about something that is no longer there: to read and to copy.
void showDraftText(QWidget& parent, const QString& text);

} // namespace ledforum
