// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/asciiwords.h"

#include <QHash>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Latin letters that do not come apart into an ASCII letter and an accent.
const QHash<QChar, QString>& letters()
{
    static const QHash<QChar, QString> table{
        {u'Ł', u"L"_s},  {u'ł', u"l"_s},  {u'Ø', u"O"_s},  {u'ø', u"o"_s},  {u'Đ', u"D"_s},  {u'đ', u"d"_s},
        {u'Ð', u"D"_s},  {u'ð', u"d"_s},  {u'Þ', u"Th"_s}, {u'þ', u"th"_s}, {u'ß', u"ss"_s}, {u'ẞ', u"SS"_s},
        {u'Æ', u"AE"_s}, {u'æ', u"ae"_s}, {u'Œ', u"OE"_s}, {u'œ', u"oe"_s}, {u'ı', u"i"_s},  {u'Ħ', u"H"_s},
        {u'ħ', u"h"_s},  {u'Ŧ', u"T"_s},  {u'ŧ', u"t"_s},  {u'Ŋ', u"N"_s},  {u'ŋ', u"n"_s},  {u'Ɓ', u"B"_s},
        {u'ɓ', u"b"_s},  {u'Ɗ', u"D"_s},  {u'ɗ', u"d"_s},  {u'Ƙ', u"K"_s},  {u'ƙ', u"k"_s},  {u'Ə', u"E"_s},
        {u'ə', u"e"_s},  {u'Ǝ', u"E"_s},  {u'ǝ', u"e"_s},  {u'Ɛ', u"E"_s},  {u'ɛ', u"e"_s},  {u'Ɔ', u"O"_s},
        {u'ɔ', u"o"_s},  {u'Ƴ', u"Y"_s},  {u'ƴ', u"y"_s},
    };
    return table;
}

/// Apostrophes join what they stand between: "O'Neill" gives "ONeill".
bool vanishes(QChar character)
{
    return character.isMark() || character == u'\'' || character == u'’' || character == u'ʼ' ||
           character == u'ʻ' || character == u'‘';
}

} // namespace

QString asciiWords(const QString& text)
{
    QString words;
    const auto separate = [&] {
        if (!words.isEmpty() && !words.endsWith(u'-'))
            words += u'-';
    };
    for (const QChar character : text.normalized(QString::NormalizationForm_KD)) {
        if (vanishes(character))
            continue;
        if (const auto letter = letters().constFind(character); letter != letters().cend())
            words += *letter;
        else if (character.unicode() < 128 && character.isLetterOrNumber())
            words += character;
        else if (!character.isLetter() && !character.isSurrogate())
            separate();
    }
    if (words.endsWith(u'-'))
        words.chop(1);
    return words;
}

} // namespace ledforum
