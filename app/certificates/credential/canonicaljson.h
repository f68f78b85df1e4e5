// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace ledforum {

/// UTF-8, compact, keys in order of their code units: the one text of an object, which can be signed. It can
/// stand in XML once the mark-up is escaped.
[[nodiscard]] QByteArray canonicalBytes(const QJsonObject& object);

} // namespace ledforum
