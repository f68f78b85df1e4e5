// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace ledforum {

/// The canonical N-Quads (RDFC-1.0) of a credential or of proof options as `credential` builds them, and of
/// no other JSON-LD: only the terms used there are known. Without blank nodes, canonical is sorted. Throws
/// std::logic_error at an unknown term or an object without an identifier.
[[nodiscard]] QByteArray canonicalQuads(const QJsonObject& object);

/// A literal's text between its quotation marks.
[[nodiscard]] QByteArray escapedLiteral(const QString& text);

} // namespace ledforum
