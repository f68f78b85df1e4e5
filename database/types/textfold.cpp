// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/types/textfold.h"

#include <QList>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Letters that Unicode does not decompose, although people type them without their stroke; nothing for
/// others.
QStringView plainLetters(QChar letter)
{
    switch (letter.unicode()) {
    case u'ł':
        return u"l";
    case u'đ':
    case u'ð':
        return u"d";
    case u'ø':
        return u"o";
    case u'ħ':
        return u"h";
    case u'ı':
        return u"i";
    case u'ß':
        return u"ss";
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    case u'þ':
        return u"th";
    case u'’':
    case u'‘':
        return u"'";
    default:
        return {};
    }
}

/// Without halves of characters that lack the other half, and without what is no character.
QString onlyCharacters(QStringView typed)
{
    QList<uint> characters = typed.toUcs4();
    if (!typed.isValidUtf16())
        characters.removeAll(QChar::ReplacementCharacter);
    characters.removeIf([](uint c) { return QChar::isNonCharacter(c); });
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(characters.constData()), characters.size());
}

/// Letters and marks by their category that no font draws, and what stands where bytes were no text.
bool isInvisible(char32_t c)
{
    constexpr char32_t invisible[] = {0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0, 0xFFFD};
    return std::ranges::find(invisible, c) != std::end(invisible);
}

} // namespace

QString folded(QStringView text)
{
    // Most of what is compared, and it needs no tables of Unicode.
    if (std::ranges::all_of(text, [](QChar c) { return c < QChar(0x80); }))
        return text.toString().toLower().simplified();
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD).toLower();
    QString result;
    result.reserve(decomposed.size());
    for (const QChar letter : decomposed) {
        if (const QStringView plain = plainLetters(letter); !plain.isEmpty())
            result += plain;
        else if (!letter.isMark())
            result += letter;
    }
    return result.simplified();
}

bool hasHiddenCharacters(QStringView text)
{
    // Most names, of which lists of thousands are read.
    if (std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c <= u'~'; }))
        return false;
    // Whole characters, not halves of pairs: the invisible tags lie beyond the first 65,536.
    // Halves alone and what is no character are stored as something else than was typed.
    return !text.isValidUtf16() || std::ranges::any_of(text.toUcs4(), [](char32_t c) {
        const QChar::Category category = QChar::category(c);
        return QChar::isNonCharacter(c) || isInvisible(c) || category == QChar::Other_Control ||
               category == QChar::Other_Format || category == QChar::Separator_Line ||
               category == QChar::Separator_Paragraph;
    });
}

QString keptText(QStringView typed)
{
    QString text = onlyCharacters(typed);
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n').replace(u'\t', u' ');
    text.removeIf([](QChar c) {
        const bool turns =
            (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
        return turns || (c.category() == QChar::Other_Control && c != u'\n');
    });
    return text.trimmed().normalized(QString::NormalizationForm_C);
}

} // namespace ledforum
