// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/qrcode.h"

#include <qrcodegen.hpp>

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace ledforum {

using qrcodegen::QrCode;
using qrcodegen::QrSegment;

namespace {

constexpr int quietZone = 4; // modules of white that a reader needs around the code (ISO/IEC 18004)

/// The search for the mask that spreads dark and light best takes twenty times as long as all the rest. A
/// small code profits by it; in a large one, with its many codewords for correction, every mask is as good as
/// random.
int maskFor(const QByteArray& content)
{
    constexpr qsizetype large = 200;
    constexpr int best = -1;
    constexpr int byRowsAndColumns = 5;
    return content.size() > large ? byRowsAndColumns : best;
}

std::optional<QrCode> codeFor(const QByteArray& content)
{
    constexpr long utf8 = 26; // as the code's readers number it; without it some guess at Japanese
    const std::vector<std::uint8_t> bytes(content.begin(), content.end());
    std::vector<QrSegment> segments;
    const auto isAscii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    try {
        if (!std::all_of(content.begin(), content.end(), isAscii))
            segments.push_back(QrSegment::makeEci(utf8));
        if (QrSegment::isAlphanumeric(content.constData()))
            segments.push_back(QrSegment::makeAlphanumeric(content.constData()));
        else
            segments.push_back(QrSegment::makeBytes(bytes));
        return QrCode::encodeSegments(segments, QrCode::Ecc::MEDIUM, QrCode::MIN_VERSION, QrCode::MAX_VERSION,
                                      maskFor(content));
    } catch (const std::length_error&) {
        return std::nullopt;
    }
}

} // namespace

std::vector<QRectF> qrModules(const QByteArray& content, qreal side)
{
    std::vector<QRectF> modules;
    const std::optional<QrCode> code = codeFor(content);
    if (!code)
        return modules;
    const int size = code->getSize();
    const qreal module = side / (size + 2 * quietZone);
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            const int first = x;
            while (x < size && code->getModule(x, y))
                ++x;
            if (x > first)
                modules.emplace_back((first + quietZone) * module, (y + quietZone) * module,
                                     (x - first) * module, module);
        }
    }
    return modules;
}

bool addQrCode(DocumentPage& page, const QByteArray& content, QPointF topLeft, qreal side)
{
    const std::vector<QRectF> modules = qrModules(content, side);
    for (const QRectF& module : modules)
        page.areas.push_back({module.translated(topLeft), Qt::black});
    return !modules.empty();
}

} // namespace ledforum
