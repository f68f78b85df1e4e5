// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/jpegfacts.h"

#include <QtEndian>

namespace ledforum {

namespace {

constexpr uchar startOfScan = 0xda;

/// Tables of Huffman codes, of arithmetic coding and extensions have numbers in between.
bool isFrame(uchar marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

} // namespace

JpegFacts jpegFacts(const QByteArray& file)
{
    constexpr qsizetype head = 4;         // marker and length
    constexpr qsizetype componentsAt = 9; // after precision, height and width
    JpegFacts facts;
    qsizetype at = 2;
    while (at + componentsAt < file.size() && uchar(file[at]) == 0xff) {
        const auto marker = uchar(file[at + 1]);
        if (marker == 0xff) { // padding
            ++at;
            continue;
        }
        if (isFrame(marker))
            facts.components = uchar(file[at + componentsAt]);
        if (marker == startOfScan) {
            facts.isWhole = file.lastIndexOf("\xff\xd9") > at;
            break;
        }
        at += head - 2 + qFromBigEndian<quint16>(file.constData() + at + 2);
    }
    return facts;
}

} // namespace ledforum
