// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/codes.h"

#include "app/security/sodium.h"

namespace ledforum::codes {

using namespace Qt::StringLiterals;

namespace {

constexpr int groupSize = 4;

} // namespace

QString random(int groups)
{
    static constexpr QLatin1StringView alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"_L1;
    requireSodium();
    QString code;
    for (int i = 0; i < groups * groupSize; ++i) {
        if (i > 0 && i % groupSize == 0)
            code += u'-';
        code += alphabet.at(qsizetype(randombytes_uniform(quint32(alphabet.size()))));
    }
    return code;
}

SecretBytes normalised(const QString& code)
{
    QString plain;
    for (const QChar letter : code.toUpper()) {
        if (letter == u'O')
            plain += u'0';
        else if (letter == u'I' || letter == u'L')
            plain += u'1';
        else if (letter.isLetterOrNumber())
            plain += letter;
    }
    return SecretBytes::ofPassword(plain);
}

} // namespace ledforum::codes
