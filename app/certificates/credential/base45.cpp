// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/base45.h"

namespace ledforum {

namespace {

constexpr QByteArrayView alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

} // namespace

QByteArray base45(const QByteArray& bytes)
{
    QByteArray text;
    for (qsizetype at = 0; at < bytes.size(); at += 2) {
        const bool isPair = at + 1 < bytes.size();
        unsigned value = static_cast<unsigned char>(bytes[at]);
        if (isPair)
            value = value * 256 + static_cast<unsigned char>(bytes[at + 1]);
        for (int digit = 0; digit < (isPair ? 3 : 2); ++digit, value /= 45)
            text += alphabet.at(value % 45);
    }
    return text;
}

std::optional<QByteArray> fromBase45(const QByteArray& text)
{
    QByteArray bytes;
    for (qsizetype at = 0; at < text.size(); at += 3) {
        const QByteArrayView group =
            QByteArrayView(text).sliced(at, std::min<qsizetype>(3, text.size() - at));
        qsizetype value = 0;
        for (auto letter = group.rbegin(); letter != group.rend(); ++letter) {
            const qsizetype digit = alphabet.indexOf(*letter);
            if (digit < 0)
                return std::nullopt;
            value = value * 45 + digit;
        }
        if (group.size() == 1 || value >= (group.size() == 3 ? 65536 : 256))
            return std::nullopt;
        if (group.size() == 3)
            bytes += static_cast<char>(value / 256);
        bytes += static_cast<char>(value % 256);
    }
    return bytes;
}

} // namespace ledforum
