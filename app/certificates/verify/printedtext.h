// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificaterecord.h"

#include <QJsonArray>

namespace ledforum {

/// Every text that a certificate shows once this key has signed it, in the order of its pages: what is signed
/// with it, so that a reader of its PDF can compare what is to be seen. Needs a QGuiApplication, for its
/// fonts.
[[nodiscard]] QStringList printedTexts(const CertificateRecord& record, const QByteArray& issuerKey);

// The texts name people, and their record is stored in the clear but for the names.

/// The texts with each of the names, where it stands as words of its own, taken out: such a text becomes an
/// array of what is left and of the names' numbers.
[[nodiscard]] QJsonArray withoutNames(const QJsonArray& texts, const QStringList& names);
/// The texts again, for the same names.
[[nodiscard]] QJsonArray withNames(const QJsonArray& texts, const QStringList& names);

} // namespace ledforum
