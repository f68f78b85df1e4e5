// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/codes.h"

#include "app/security/sodium.h"

#include <new>

namespace ledforum::codes {

using namespace Qt::StringLiterals;

namespace {

constexpr int groupSize = 4;

const char* textOf(const SecretBytes& code)
{
    return code.isEmpty() ? "" : reinterpret_cast<const char*>(code.data());
}

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

QString hashOf(const SecretBytes& normalisedCode, quint64 operations, quint64 memoryBytes)
{
    requireSodium();
    char hash[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str(hash, textOf(normalisedCode), normalisedCode.size(), operations,
                          static_cast<size_t>(memoryBytes)) != 0)
        throw std::bad_alloc();
    return QString::fromLatin1(hash);
}

bool matches(const QString& hash, const SecretBytes& normalisedCode)
{
    requireSodium();
    return crypto_pwhash_str_verify(hash.toLatin1().constData(), textOf(normalisedCode),
                                    normalisedCode.size()) == 0;
}

} // namespace ledforum::codes
