// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/documents/document.h"
#include "app/security/officeviews.h"

namespace ledforum {

/// Who can see what, to print: as many pages as it takes, nobody cut in two. Needs a QGuiApplication.
[[nodiscard]] Document accessDocument(const std::vector<AccessEntry>& entries, const QString& forumName,
                                      QDate today);
/// The same as a table for spreadsheets, with its headings.
[[nodiscard]] QByteArray accessTable(const std::vector<AccessEntry>& entries);

} // namespace ledforum
