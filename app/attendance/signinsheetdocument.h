// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/signinsheetservice.h"
#include "app/documents/document.h"
#include "database/forum/forumsettings.h"

namespace ledforum {

/// The sheet as it lies on the table: each page with its code in letters and as a QR code, numbered rows with
/// room to sign, and boxes for the count. Black on white, so that a photocopy can be read as well. Needs a
/// QGuiApplication.
[[nodiscard]] Document signInSheetDocument(const ForumSettings& settings, const SheetContent& content);

} // namespace ledforum
