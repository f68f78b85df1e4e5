// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/documents/documentpage.h"

#include <QByteArray>

namespace ledforum {

/// The dark modules of a QR code for these bytes of UTF-8, as rectangles within a square of `side` units, the
/// quiet zone of four modules included; rows of neighbouring modules in one piece. Error correction is as
/// high as the version allows. Capital letters, digits and ` $%*+-./:` alone take two thirds of the room.
/// None where the content does not fit into a QR code (2,331 bytes, or 3,391 of those, at level M).
[[nodiscard]] std::vector<QRectF> qrModules(const QByteArray& content, qreal side);

/// The largest content that still scans well from a notice board or a small screen, in bytes.
inline constexpr qsizetype comfortableQrContent = 300;

/// Draws the code on a page as vectors, black, over white paper. False where the content does not fit.
[[nodiscard]] bool addQrCode(DocumentPage& page, const QByteArray& content, QPointF topLeft, qreal side);

} // namespace ledforum
