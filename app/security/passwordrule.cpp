// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/passwordrule.h"

#include "app/security/wordlist.h"
#include "database/types/textfold.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace ledforum::passwordrule {

using namespace Qt::StringLiterals;

namespace {

/// A part of a name shorter than this is in too many words to be forbidden everywhere.
constexpr qsizetype tellingPart = 4;
/// Of a password that is mostly a sequence, so many characters at most do not follow from those before.
constexpr int surprisesOfSequence = 3;

qsizetype charactersOf(const SecretBytes& password)
{
    const auto bytes = password.part(0, password.size());
    return std::count_if(bytes.begin(), bytes.end(),
                         [](unsigned char byte) { return (byte & 0xC0) != 0x80; });
}

/// "P@55w0rd" is a spelling of "password".
QString plainSpelling(QString text)
{
    static constexpr QStringView signs = u"01345789@$!|";
    static constexpr QStringView letters = u"oieastbgasil";
    for (QChar& character : text) {
        const qsizetype at = signs.indexOf(character);
        if (at >= 0)
            character = letters.at(at);
    }
    return text;
}

/// The letters within, without the digits and signs that people put around a word.
QString core(const QString& text)
{
    const auto isLetter = [](QChar character) { return character.isLetter(); };
    const auto first = std::find_if(text.begin(), text.end(), isLetter);
    const auto last = std::find_if(text.rbegin(), std::make_reverse_iterator(first), isLetter).base();
    return QString(first, qsizetype(last - first));
}

bool isCommon(const QString& text)
{
    static const QSet<QString> common = [] {
        const QStringList list = wordList(u"security/commonpasswords.txt"_s);
        return QSet<QString>(list.begin(), list.end());
    }();
    return common.contains(text) || common.contains(plainSpelling(text)) || common.contains(core(text)) ||
           common.contains(plainSpelling(core(text))) || common.contains(core(plainSpelling(text)));
}

bool areNeighbours(QChar a, QChar b)
{
    static const QStringList rows = {u"abcdefghijklmnopqrstuvwxyz"_s,
                                     u"01234567890"_s,
                                     u"qwertyuiop"_s,
                                     u"asdfghjkl"_s,
                                     u"zxcvbnm"_s,
                                     u"!\"£$%^&*()"_s,
                                     u"!@#$%^&*()"_s,
                                     u"1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p"_s};
    const QString there = QString(a) + b;
    const QString back = QString(b) + a;
    return a == b || std::any_of(rows.begin(), rows.end(), [&](const QString& row) {
               return row.contains(there) || row.contains(back);
           });
}

/// How many characters do not follow from those before: by standing beside them in the alphabet or on the
/// keyboard, or by coming back after `period`.
int surprises(const QString& text, qsizetype period)
{
    int count = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool follows = (i > 0 && areNeighbours(text.at(i - 1), text.at(i))) ||
                             (i >= period && text.at(i - period) == text.at(i));
        count += follows ? 0 : 1;
    }
    return count;
}

bool isSequence(const QString& text)
{
    for (qsizetype period = 1; period <= text.size() / 2; ++period) {
        if (surprises(text, period) <=
            std::min<qsizetype>(std::max<qsizetype>(surprisesOfSequence, period), 4))
            return true;
    }
    return false;
}

/// The parts of what is known that somebody may have put into a password.
QStringList tellingParts(const QStringList& known)
{
    QStringList parts;
    for (const QString& each : known) {
        QString part;
        for (const QChar character : folded(each) + u' ') {
            if (character.isLetterOrNumber())
                part += character;
            else if (!part.isEmpty())
                parts += std::exchange(part, {});
        }
    }
    return parts;
}

bool contains(const QString& text, const QStringList& known)
{
    const QString plain = plainSpelling(text);
    for (const QString& part : tellingParts(known)) {
        const bool isTelling = part.size() >= tellingPart;
        const bool isAround = part.size() == tellingPart - 1;
        if (isTelling && (text.contains(part) || plain.contains(plainSpelling(part))))
            return true;
        if (isAround && (text.startsWith(part) || text.endsWith(part)))
            return true;
    }
    return false;
}

QString textOf(const SecretBytes& password)
{
    return QString::fromUtf8(reinterpret_cast<const char*>(password.data()), qsizetype(password.size()));
}

std::optional<QString> problemOfShort(const QString& text, const KnownWords& known)
{
    const QString longer = u" Choose another, or make it %1 characters or longer."_s.arg(longEnough);
    if (contains(text, known.ofPerson))
        return u"This password has your name, e-mail address or number in it, which others know."_s + longer;
    if (contains(text, known.ofForum))
        return u"This password has the name of the forum or the hospital in it, which others know."_s +
               longer;
    if (isSequence(text))
        return u"This password is a sequence or a repetition, which is soon guessed."_s + longer;
    if (isCommon(text))
        return u"This password is one of those that everybody tries first."_s + longer;
    return std::nullopt;
}

} // namespace

QString sentence()
{
    return u"A password needs %1 characters or more, or %2 that are hard to guess; several words are good."_s
        .arg(longEnough)
        .arg(shortest);
}

std::optional<QString> problem(const SecretBytes& password, const KnownWords& known)
{
    const qsizetype characters = charactersOf(password);
    if (characters >= longEnough)
        return std::nullopt;
    if (characters < shortest)
        return sentence();
    QString text = textOf(password).toLower();
    const auto problem = problemOfShort(folded(text), known);
    text.fill(u'\0');
    return problem;
}

} // namespace ledforum::passwordrule
