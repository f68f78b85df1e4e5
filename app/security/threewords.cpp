// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/threewords.h"

#include "app/security/sodium.h"
#include "app/security/wordlist.h"

namespace ledforum {

using namespace Qt::StringLiterals;

QString threeWords()
{
    static const QStringList words = wordList(u"security/words.txt"_s);
    requireSodium();
    QStringList drawn;
    for (int i = 0; i < 3; ++i)
        drawn += words.at(qsizetype(randombytes_uniform(quint32(words.size()))));
    return drawn.join(u'-');
}

} // namespace ledforum
