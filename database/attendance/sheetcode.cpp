// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/attendance/sheetcode.h"

namespace ledforum {

namespace {

constexpr auto base = int(SheetCode::alphabet.size());
// With a prime base, and a weight of its own for each place, no single wrong sign and no exchange of two
// keeps the sum.
static_assert(base == 31);

/// The sign that makes the weighted sum of all six nought.
QChar checkSign(QStringView signs)
{
    int sum = 0;
    for (qsizetype place = 0; place < signs.size(); ++place)
        sum += int(place + 2) * int(SheetCode::alphabet.indexOf(signs[place]));
    return SheetCode::alphabet[(base - sum % base) % base]; // its own weight is 1
}

} // namespace

SheetCode SheetCode::of(quint32 number)
{
    QString signs;
    for (int place = 0; place < payload; ++place, number /= base)
        signs += alphabet[number % base];
    return SheetCode(signs + checkSign(signs));
}

std::optional<SheetCode> SheetCode::parse(QStringView text)
{
    QString signs;
    for (const QChar typed : text) {
        const QChar sign = typed.toUpper();
        if (alphabet.contains(sign))
            signs += sign;
        else if (!typed.isSpace() && typed.category() != QChar::Punctuation_Dash)
            return std::nullopt;
    }
    if (signs.size() != payload + 1 || checkSign(QStringView(signs).first(payload)) != signs.back())
        return std::nullopt;
    return SheetCode(signs);
}

} // namespace ledforum
