// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/recoverysheet.h"

#include "app/common/wording.h"
#include "app/documents/documentlook.h"
#include "app/documents/pagewriter.h"

namespace ledforum {

using namespace Qt::StringLiterals;
using namespace documentlook;

namespace {

// Hundredths of a millimetre.
constexpr qreal left = 2500;
constexpr qreal column = DocumentPage::portraitA4.width() - 2 * left;
constexpr qreal top = 2400;
constexpr qreal boxPadding = 700;
constexpr qreal smallestName = 11;
constexpr qreal codeWidth = column - 2 * boxPadding;

struct Words
{
    QString title;
    QString whose;
    QStringList uses;
    QStringList keeping;
};

Words wordsOf(const PrintedRecovery& sheet)
{
    if (sheet.of == PrintedRecovery::Of::Office)
        return {
            u"Recovery code of the tutor’s office"_s,
            u"Made by"_s,
            {u"Should no Deputy Clinical Tutor be able to sign in any more, this code alone opens the 1:1 "
             "bookings, messages and notes again."_s,
             u"On the sign-in screen of the forum choose “Forgotten your password?”, then “No tutor can "
             "sign in?”. Sign in as a tutor or for the Medical Education Team, and type the code. Capitals, "
             "spaces and hyphens do not matter."_s},
            {u"Lock it away in a sealed envelope, such as in the safe of the Postgraduate Centre, and not "
             "beside the workstation."_s,
             u"Whoever has it can read what doctors were promised that only the tutor reads. Once a new "
             "code has been made this one no longer works: destroy it."_s}};
    return {
        u"Recovery sheet"_s,
        u"For"_s,
        {u"If you forget your password, this code sets a new one and everything stays readable: your "
         "bookings, messages, notes and reflections. Without it, what only you can read is lost."_s,
         u"On the sign-in screen of the forum choose “Forgotten your password?”. Type your e-mail address or "
         "professional number, this code and a new password. Capitals, spaces and hyphens do not matter."_s},
        {u"Keep it at home with your papers, not at work and not beside your password."_s,
         u"Whoever has it can open your account. If it is lost, sign in, choose “My account” and make a new "
         "one: this one then stops working."_s}};
}

void putSection(PageWriter& writer, const QString& title, const QStringList& paragraphs)
{
    writer.skip(700);
    writer.put(TextBlock(title, heading, column));
    for (const QString& paragraph : paragraphs) {
        writer.skip(220);
        writer.put(TextBlock(paragraph, body, column));
    }
}

/// The code between its groups may break, and nowhere else.
QString spaced(const QString& code)
{
    return QString(code).replace(u'-', u"  "_s);
}

void putCode(DocumentPage& page, PageWriter& writer, const QString& code)
{
    const TextBlock words(spaced(code), {.points = 20, .isBold = true, .colour = ink}, codeWidth);
    const TextBlock label(u"Recovery code"_s, note, codeWidth);
    const qreal height = label.height() + words.height() + 2 * boxPadding;
    const qreal y = writer.y();
    page.areas.push_back({QRectF(left, y, column, height), QColor(0xE8, 0xED, 0xEE)});
    page.areas.push_back({QRectF(left, y, 120, height), blue});
    writer.putAt({left + boxPadding, y + boxPadding - 100}, label);
    writer.putAt({left + boxPadding, y + boxPadding + label.height()}, words);
    writer.skip(height);
}

} // namespace

Document recoverySheetDocument(const PrintedRecovery& sheet)
{
    const Words words = wordsOf(sheet);
    DocumentPage page;
    PageWriter writer(page, left, top);
    writer.put(TextBlock(drawable(sheet.forumName), heading, column));
    writer.put(TextBlock(drawable(sheet.site), note, column));
    writer.skip(1100);
    writer.put(TextBlock(words.title, title, column));
    writer.skip(600);
    writer.put(TextBlock(words.whose, note, column));
    writer.put(TextBlock::fitted(drawable(sheet.name), {.points = 16, .isBold = true, .colour = ink}, column,
                                 2, smallestName));
    writer.skip(500);
    putCode(page, writer, sheet.code);
    putSection(writer, u"What it is for"_s, words.uses);
    putSection(writer, u"Where to keep it"_s, words.keeping);
    writer.skip(900);
    writer.rule(column, hairline);
    writer.skip(250);
    writer.put(TextBlock(u"Made on %1. The forum keeps no copy of the code."_s.arg(longDate(sheet.madeOn)),
                         note, column));
    return {.title = words.title, .fileName = u"recovery-sheet.pdf"_s, .pages = {std::move(page)}};
}

} // namespace ledforum
