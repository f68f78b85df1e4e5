// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <map>

namespace ledforum {

/// A PDF file as LED Forum writes them, of objects by their numbers from 1 on: header, objects, the table of
/// their places, and a trailer with these entries and an identifier that is right.
[[nodiscard]] QByteArray strictPdf(const std::map<int, QByteArray>& objects,
                                   const QByteArray& trailerEntries);

/// A stream that is not packed, as the body of an object; `entries` stand in its dictionary before the
/// length.
[[nodiscard]] QByteArray plainStream(const QByteArray& content, const QByteArray& entries = {});

} // namespace ledforum
