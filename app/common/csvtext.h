// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace ledforum {

/// Rows as a CSV file (RFC 4180) that spreadsheets open as it is: UTF-8 with its mark, commas, CRLF. A cell
/// that a spreadsheet would take for a formula (a leading = + - @, tab, CR or NUL) gets an apostrophe in
/// front.
[[nodiscard]] QByteArray csvOf(const QList<QStringList>& rows);

} // namespace ledforum
