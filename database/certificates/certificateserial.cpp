// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/certificates/certificateserial.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int payloadLength = 8;

using Payload = std::array<int, payloadLength>;

/// Multiplies by x in GF(2)[x] / (x⁵ + x² + 1), which is primitive: x has the order 31.
constexpr int timesX(int element)
{
    const int shifted = element << 1;
    return (shifted & 32) != 0 ? shifted ^ 0b100101 : shifted;
}

/// Horner's scheme gives the places the weights x⁸ … x¹; the check character itself has the weight 1. No two
/// are equal and none is zero, so neither one wrong character nor a swap of two leaves the sum as it was.
int checkOf(const Payload& payload)
{
    int sum = 0;
    for (const int character : payload)
        sum = timesX(sum ^ character);
    return sum;
}

QString written(const Payload& payload)
{
    QString text;
    for (const int character : payload)
        text += alphabet[character];
    return text.left(4) + u'-' + text.mid(4) + u'-' + alphabet[checkOf(payload)];
}

/// -1 when it is no character of a serial.
int elementOf(QChar character)
{
    const QChar capital = character.toUpper();
    if (capital == u'O')
        return 0;
    if (capital == u'I' || capital == u'L')
        return 1;
    return int(alphabet.indexOf(capital));
}

} // namespace

CertificateSerial CertificateSerial::random()
{
    Payload payload{};
    std::generate(payload.begin(), payload.end(),
                  [] { return int(QRandomGenerator::system()->bounded(32)); });
    return CertificateSerial(written(payload));
}

std::optional<CertificateSerial> CertificateSerial::parse(QStringView text)
{
    std::array<int, payloadLength + 1> elements{};
    size_t count = 0;
    for (const QChar character : text) {
        if (character.isSpace() || character == u'-')
            continue;
        const int element = elementOf(character);
        if (element < 0 || count == elements.size())
            return std::nullopt;
        elements.at(count++) = element;
    }
    if (count != elements.size())
        return std::nullopt;
    Payload payload{};
    std::copy_n(elements.begin(), payloadLength, payload.begin());
    if (checkOf(payload) != elements.back())
        return std::nullopt;
    return CertificateSerial(written(payload));
}

} // namespace ledforum
