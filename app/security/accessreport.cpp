// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/accessreport.h"

#include "app/common/csvtext.h"
#include "app/common/wording.h"
#include "app/documents/documentlook.h"
#include "app/documents/pagewriter.h"
#include "app/security/rolewords.h"

namespace ledforum {

using namespace Qt::StringLiterals;
using namespace documentlook;

namespace {

// Hundredths of a millimetre.
constexpr qreal left = 2000;
constexpr qreal column = DocumentPage::portraitA4.width() - 2 * left;
constexpr qreal top = 2000;
constexpr qreal bottom = DocumentPage::portraitA4.height() - 2000;
constexpr qreal nameWidth = 5600;
constexpr qreal readsOffset = nameWidth + 400;
constexpr qreal gap = 160;

/// One person's row; the height that it takes.
qreal putEntry(DocumentPage& page, const AccessEntry& entry, qreal y)
{
    PageWriter who(page, left, y);
    who.rule(column, hairline);
    who.skip(gap);
    PageWriter what = who.beside(readsOffset);
    who.put(TextBlock(drawable(entry.fullName), {.points = 10, .isBold = true, .colour = ink}, nameWidth));
    who.put(TextBlock(roleLine(entry), note, nameWidth));
    what.put(TextBlock(drawable(entry.reads), {.points = 10, .colour = ink}, column - readsOffset));
    if (const QStringList keys = keyLines(entry); !keys.isEmpty())
        what.put(TextBlock(keys.join(u' '), note, column - readsOffset));
    return std::max(who.y(), what.y()) + gap - y;
}

} // namespace

QString roleLine(const AccessEntry& entry)
{
    const QString roles = roleWords(entry.roles);
    return entry.since ? u"%1, since %2"_s.arg(roles, plainDate(*entry.since)) : roles;
}

QStringList keyLines(const AccessEntry& entry)
{
    QStringList lines;
    if (!entry.held.isEmpty())
        lines << u"Holds the keys: %1."_s.arg(entry.held.join(u", "_s));
    if (!entry.pending.isEmpty())
        lines << u"Waits for the keys: %1."_s.arg(entry.pending.join(u", "_s));
    return lines;
}

Document accessDocument(const std::vector<AccessEntry>& entries, const QString& forumName, QDate today)
{
    Document document{.title = u"Who can see what"_s,
                      .fileName = u"access_%1.pdf"_s.arg(today.toString(Qt::ISODate)),
                      .pages = std::vector<DocumentPage>(1)};
    PageWriter head(document.pages.front(), left, top);
    head.put(TextBlock(drawable(forumName), heading, column));
    head.put(TextBlock(u"Who can see what"_s, title, column));
    head.put(TextBlock(u"As it stood on %1."_s.arg(longDate(today)), note, column));
    head.skip(500);
    qreal y = head.y();
    for (const AccessEntry& entry : entries) {
        DocumentPage trial;
        const qreal height = putEntry(trial, entry, 0);
        if (y + height > bottom && y > top) {
            document.pages.emplace_back();
            y = top;
        }
        y += putEntry(document.pages.back(), entry, y);
    }
    return document;
}

QByteArray accessTable(const std::vector<AccessEntry>& entries)
{
    QList<QStringList> rows{
        {u"Name"_s, u"Role"_s, u"Since"_s, u"Can see"_s, u"Keys held"_s, u"Keys waited for"_s}};
    for (const AccessEntry& entry : entries)
        rows.append({entry.fullName, roleWords(entry.roles),
                     entry.since ? entry.since->toString(Qt::ISODate) : QString(), entry.reads,
                     entry.held.join(u"; "_s), entry.pending.join(u"; "_s)});
    return csvOf(rows);
}

} // namespace ledforum
