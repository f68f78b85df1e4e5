// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/qrcode.h"

#include <qrcodegen.hpp>

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace ledforum {

namespace {

constexpr int quietZone = 4; // modules of white that a reader needs around the code (ISO/IEC 18004)

std::optional<qrcodegen::QrCode> codeFor(const QByteArray& content)
{
    constexpr long utf8 = 26; // as the code's readers number it; without it some guess at Japanese
    const std::vector<std::uint8_t> bytes(content.begin(), content.end());
    std::vector<qrcodegen::QrSegment> segments;
    const auto isAscii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    try {
        if (!std::all_of(content.begin(), content.end(), isAscii))
            segments.push_back(qrcodegen::QrSegment::makeEci(utf8));
        segments.push_back(qrcodegen::QrSegment::makeBytes(bytes));
        return qrcodegen::QrCode::encodeSegments(segments, qrcodegen::QrCode::Ecc::MEDIUM);
    } catch (const std::length_error&) {
        return std::nullopt;
    }
}

} // namespace

std::vector<QRectF> qrModules(const QByteArray& content, qreal side)
{
    std::vector<QRectF> modules;
    const std::optional<qrcodegen::QrCode> code = codeFor(content);
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
